import { topK } from '../../../retrieval/index.js';

/** Ids of `items` by score, best first, at most `limit`; equals keep the order of `items`. */
export function rankedItems(
  items: readonly { id: string }[],
  scoreOf: (id: string) => number | undefined,
  limit: number,
): string[] {
  const found = topK(items.length, limit, (row) => scoreOf(items[row]!.id));
  return found.map(({ row }) => items[row]!.id);
}
