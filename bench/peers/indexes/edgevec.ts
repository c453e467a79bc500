import start, { EdgeVec, EdgeVecConfig } from 'edgevec';
import address from 'edgevec/edgevec_bg.wasm?url';
import type { OpenIndex } from './vector-index.js';

/** A graph in Rust. Its settings are its own but for the candidates, which it fixes when it is made. */
export const edgevec: OpenIndex = async (dimensions, _rows, candidates) => {
  await start({ module_or_path: address });
  const config = new EdgeVecConfig(dimensions);
  // Between vectors of length 1 this is the order of the dot product, whose own metric finds the least similar.
  config.metric = 'l2';
  config.ef_search = candidates;
  const index = new EdgeVec(config);
  const rowOf = new Map<number, number>();
  return {
    add: (vector, row) => void rowOf.set(index.insert(vector), row),
    search: (query, k) => index.search(query, k).map(({ id }) => rowOf.get(id)!),
  };
};
