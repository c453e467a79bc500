import type { Past } from '../next-item-task.js';
import type { System } from '../system.js';
import { rankedItems } from './ranked-items.js';

/** Neighbouring sessions that vote. */
const neighbours = 100;

/**
 * Baseline: session-based nearest neighbours (Jannach & Ludewig, RecSys 2017): the users whose pasts
 * have most in common with the history, by cosine of the two sets, vote for what they dealt with.
 */
export function sessionKnn(items: readonly { id: string }[], past: Past): System {
  const sessions = [...past.values()].map((dealings) => new Set(dealings));
  const holding = new Map<string, number[]>();
  for (const [index, session] of sessions.entries()) {
    for (const item of session) holding.set(item, [...(holding.get(item) ?? []), index]);
  }
  return {
    name: 'session-knn',
    async rank(question) {
      const history = new Set(question.history);
      const common = new Map<number, number>();
      for (const item of history) {
        for (const index of holding.get(item) ?? []) {
          common.set(index, (common.get(index) ?? 0) + 1);
        }
      }
      const cosine = ([index, count]: [number, number]) =>
        [index, count / Math.sqrt(history.size * sessions[index]!.size)] as const;
      const nearest = [...common].map(cosine).sort((one, other) => other[1] - one[1]);
      const scores = new Map<string, number>();
      for (const [index, weight] of nearest.slice(0, neighbours)) {
        for (const item of sessions[index]!) scores.set(item, (scores.get(item) ?? 0) + weight);
      }
      return rankedItems(items, (id) => scores.get(id), question.limit);
    },
  };
}
