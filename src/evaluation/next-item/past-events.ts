import type { LogEvent } from '../../graph-build/build-item-graph.js';
import type { Past } from './next-item-task.js';

/** The dealings of a past as a log for the item graph: order is all that is known of their time. */
export function* pastEvents(past: Past): Generator<LogEvent> {
  for (const [customer, items] of past) {
    for (const [time, item] of items.entries()) yield { customer, item, time };
  }
}
