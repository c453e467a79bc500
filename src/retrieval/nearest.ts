import { type ScoredRow, topK } from './top-k.js';
import type { VectorMatrix } from './vector-matrix.js';

/** Rows whose products are computed together: a multiple of three, as `dots` likes it. */
const blockSize = 240;

/**
 * The `k` rows of the first `rows` whose vectors are nearest to `query` by dot product, best first:
 * an exact scan. `eligible` leaves rows out before they take a place; it is asked only of rows that
 * are near enough.
 */
export function nearest(
  matrix: VectorMatrix,
  query: Float32Array,
  rows: number,
  k: number,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  const block = new Float64Array(blockSize);
  const scoreOf = (row: number) => {
    const place = row % blockSize;
    if (place === 0) matrix.dots(query, row, block);
    return matrix.has(row) ? block[place] : undefined;
  };
  return topK(rows, k, scoreOf, eligible);
}
