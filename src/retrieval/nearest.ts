import type { ScoredRow } from './top-k.js';
import type { VectorMatrix, Wanted } from './vector-matrix.js';

/** Rows looked at beyond those wanted, since some may not stand. */
const spare = 50;

/**
 * The `k` rows of the first `rows` whose vectors are nearest to `query` by dot product, best first: see
 * {@link VectorMatrix.nearest}. `eligible` leaves rows out before they take a place; it is asked of few
 * rows where most may stand.
 */
export function nearest(
  matrix: VectorMatrix,
  query: Float32Array,
  rows: number,
  k: number,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  return nearestOfEach(matrix, [{ query, k }], rows, eligible)[0]!;
}

/** The same for several queries, in one pass over the rows. */
export function nearestOfEach(
  matrix: VectorMatrix,
  wanted: readonly Wanted[],
  rows: number,
  eligible: (row: number) => boolean,
): ScoredRow[][] {
  const more = wanted.map(({ query, k }) => ({ query, k: k > 0 ? k + spare : 0 }));
  const found = matrix.nearest(more, rows);
  const fits = found.map((list) => list.filter(({ row }) => eligible(row)));
  const isEnough = wanted.every(
    ({ k }, at) => fits[at]!.length >= k || found[at]!.length < more[at]!.k,
  );
  const best = isEnough ? fits : matrix.nearest(wanted, rows, eligible);
  return best.map((list, at) => list.slice(0, Math.max(0, wanted[at]!.k)));
}
