import type { Past } from '../next-item-task.js';
import type { System } from '../system.js';
import { rankedItems } from './ranked-items.js';

/**
 * Baseline: item-based collaborative filtering (Sarwar et al., WWW 2001; Deshpande & Karypis, TOIS
 * 2004). Two items are as similar as the cosine of the sets of their users; an item scores the sum of
 * its similarities to the history. All neighbours count.
 */
export function itemKnn(items: readonly { id: string }[], past: Past): System {
  const similar = similarities(past);
  return {
    name: 'item-knn',
    async rank({ history, limit }) {
      const scores = new Map<string, number>();
      for (const item of new Set(history)) {
        for (const [other, cosine] of similar.get(item) ?? []) {
          scores.set(other, (scores.get(other) ?? 0) + cosine);
        }
      }
      return rankedItems(items, (id) => scores.get(id), limit);
    },
  };
}

function similarities(past: Past): Map<string, Map<string, number>> {
  const together = new Map<string, Map<string, number>>();
  const users = new Map<string, number>();
  for (const dealings of past.values()) {
    const distinct = [...new Set(dealings)];
    for (const item of distinct) {
      users.set(item, (users.get(item) ?? 0) + 1);
      const counts = together.get(item) ?? new Map<string, number>();
      together.set(item, counts);
      for (const other of distinct) {
        if (other !== item) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
  }
  for (const [item, counts] of together) {
    for (const [other, count] of counts) {
      counts.set(other, count / Math.sqrt(users.get(item)! * users.get(other)!));
    }
  }
  return together;
}
