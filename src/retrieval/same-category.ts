import { memoize } from '../shared/memoize.js';
import type { Product } from '../types.js';
import { type ScoredRow, topK } from './top-k.js';

/** A category path in parts, `["Running", "Shoes"]`, and how much it counts. */
export interface WeightedCategory {
  path: readonly string[];
  weight: number;
}

/**
 * The `k` rows that share most of a category path with `wanted`, best first. A row scores the weight
 * of its best match times the share of that path it has in common; the first part alone (the
 * department) must agree. Used where there are no vectors.
 *
 * @param partsOf the parts of a category path; asked once for each path.
 */
export function sameCategory(
  products: readonly Product[],
  wanted: readonly WeightedCategory[],
  k: number,
  partsOf: (path: string) => readonly string[],
  eligible: (row: number) => boolean,
): ScoredRow[] {
  const scoreOfPath = memoize((text) => {
    const path = partsOf(text);
    return Math.max(0, ...wanted.map((one) => one.weight * overlap(path, one.path)));
  });
  const scoreOf = (row: number) => {
    let best = 0;
    for (const path of products[row]!.categories ?? []) best = Math.max(best, scoreOfPath(path));
    return best > 0 ? best : undefined;
  };
  return topK(products.length, k, scoreOf, eligible);
}

/** Share of `wanted` that `path` begins with, 0 to 1. */
function overlap(path: readonly string[], wanted: readonly string[]): number {
  let common = 0;
  while (common < wanted.length && path[common] === wanted[common]) common++;
  return wanted.length > 0 ? common / wanted.length : 0;
}
