import { type Past, popularityOf } from '../next-item-task.js';
import type { System } from '../system.js';
import { rankedItems } from './ranked-items.js';

/** Dealings of each user that `recent-popular` counts. */
const recent = 2;

/** Baseline: what most users dealt with. */
export function popular(items: readonly { id: string }[], past: Past): System {
  return byCount('popular', items, popularityOf(past));
}

/** Baseline: what most users dealt with last, the newest two dealings of each. */
export function recentPopular(items: readonly { id: string }[], past: Past): System {
  const last = new Map([...past].map(([user, dealings]) => [user, dealings.slice(-recent)]));
  return byCount('recent-popular', items, popularityOf(last));
}

function byCount(
  name: string,
  items: readonly { id: string }[],
  counts: ReadonlyMap<string, number>,
): System {
  return { name, rank: async ({ limit }) => rankedItems(items, (id) => counts.get(id), limit) };
}
