import type { LogEvent } from '../../graph-build/build-item-graph.js';
import { type Past, popularityOf } from '../next-item/next-item-task.js';
import type { Basket } from './read-baskets.js';

/** Baskets alone, of whoever: a wholesaler's customers buy for shops of their own. */
export const basketGraphSettings = { minCustomers: 1, neighbours: 255, window: 0 } as const;

/** What the past says: in how many baskets each item lay, and a log for the item graph. */
export function pastOfBaskets(baskets: readonly Basket[]): {
  past: Past;
  counts: ReadonlyMap<string, number>;
  events: LogEvent[];
} {
  const past = new Map(baskets.map(({ items }, index) => [String(index), items]));
  const events = baskets.flatMap(({ items, time }, index) =>
    items.map((item): LogEvent => ({ customer: String(index), item, time })),
  );
  return { past, counts: popularityOf(past), events };
}
