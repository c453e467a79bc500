import { loadHnswlib } from 'hnswlib-wasm';
import type { OpenIndex } from './vector-index.js';

/** Settings of its documentation. */
const [neighbours, constructing, seed] = [16, 200, 100];

/** The C++ library hnswlib, compiled; a graph. */
export const hnswlibWasm: OpenIndex = async (dimensions, rows, candidates) => {
  const library = await loadHnswlib();
  const index = new library.HierarchicalNSW('ip', dimensions, '');
  index.initIndex(rows, neighbours, constructing, seed);
  index.setEfSearch(candidates);
  return {
    add: (vector, row) => index.addPoint(vector, row, false),
    search: (query, k) => index.searchKnn(query, k, undefined).neighbors,
    setEffort: (count) => index.setEfSearch(count),
  };
};
