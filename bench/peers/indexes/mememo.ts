import { HNSW } from 'mememo';
import type { OpenIndex } from './vector-index.js';

/** A graph in JavaScript, kept in memory. Its settings are its own. */
export const mememo: OpenIndex = (_dimensions, _rows, candidates) => {
  const index = new HNSW({ distanceFunction: 'cosine-normalized', useIndexedDB: false, seed: 1 });
  let effort = candidates;
  return {
    add: (vector, row) => index.insert(`${row}`, [...vector]),
    async search(query, k) {
      const { keys } = await index.query([...unit(query)], k, effort);
      return keys.map(Number);
    },
    setEffort: (count) => {
      effort = count;
    },
  };
};

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
