import { topK } from '../../../src/retrieval/top-k.js';
import type { OpenIndex } from './vector-index.js';

/** Floats and a loop: what a page would write for itself. */
export const plainJs: OpenIndex = (dimensions, rows) => {
  const vectors = new Float32Array(rows * dimensions);
  return {
    add: (vector, row) => vectors.set(vector, row * dimensions),
    search: (query, k) =>
      topK(rows, k, (row) => {
        let sum = 0;
        let at = row * dimensions;
        for (let index = 0; index < dimensions; index++) sum += query[index]! * vectors[at++]!;
        return sum;
      }).map(({ row }) => row),
  };
};
