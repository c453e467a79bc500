import type { NewInteraction } from '../../src/storage/interaction-log.js';
import { now } from './interactions.js';

export interface SeenSlate {
  slate: string;
  /** In the order of the slate. */
  items: readonly string[];
  /** What was done with some of them. */
  clicks?: readonly string[];
  time?: number;
}

/** What a page records of a slate that was seen. */
export function seen({ slate, items, clicks = [], time = now }: SeenSlate): NewInteraction[] {
  const at = (item: string) => ({ item, time, slate, position: items.indexOf(item) });
  return [
    ...items.map((item): NewInteraction => ({ type: 'impression', ...at(item) })),
    ...clicks.map((item): NewInteraction => ({ type: 'click', ...at(item) })),
  ];
}
