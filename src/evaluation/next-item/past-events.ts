import type { LogEvent } from '../../graph-build/build-item-graph.js';
import type { Past, PastDays } from './next-item-task.js';

const day = 86_400_000;

/**
 * The dealings of a past as a log for the item graph. Where `days` are missing, order is all that is
 * known of their time.
 */
export function* pastEvents(past: Past, days: PastDays | undefined): Generator<LogEvent> {
  for (const [customer, items] of past) {
    const known = days?.get(customer);
    for (const [index, item] of items.entries()) {
      yield { customer, item, time: known ? known[index]! * day : index };
    }
  }
}
