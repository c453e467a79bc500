import { type ScoredRow, topK } from './top-k.js';
import type { VectorMatrix } from './vector-matrix.js';

/**
 * The `k` rows of the first `rows` whose vectors are nearest to `query` by dot product, best first:
 * an exact scan. `eligible` leaves rows out before they take a place.
 */
export function nearest(
  matrix: VectorMatrix,
  query: Float32Array,
  rows: number,
  k: number,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  return topK(rows, k, (row) =>
    matrix.has(row) && eligible(row) ? matrix.dot(query, row) : undefined,
  );
}
