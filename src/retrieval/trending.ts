import type { ItemGraph } from './item-graph.js';
import { type ScoredRow, topK } from './top-k.js';

/**
 * The `k` rows of the first `rows` that customers turn to more than they used to, best first: trend times
 * popularity, so that one customer more is no trend.
 */
export function trending(
  graph: ItemGraph,
  rows: number,
  k: number,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  const scoreOf = (row: number) => {
    const score = graph.trend(row) * (graph.popularity(row) ?? 0);
    return score > 0 ? score : undefined;
  };
  return topK(rows, k, scoreOf, eligible);
}
