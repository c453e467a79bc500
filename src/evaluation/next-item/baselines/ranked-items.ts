import { topK } from '../../../retrieval/index.js';
import type { Question } from '../system.js';

/** Ids of `items` by score, best first, under the question's rules; equals keep the order of `items`. */
export function rankedItems(
  items: readonly { id: string }[],
  scoreOf: (id: string) => number | undefined,
  { history, repeats, limit }: Question,
): string[] {
  const seen = new Set(repeats === 'exclude' ? history : []);
  const found = topK(
    items.length,
    limit,
    (row) => scoreOf(items[row]!.id),
    (row) => !seen.has(items[row]!.id),
  );
  return found.map(({ row }) => items[row]!.id);
}
