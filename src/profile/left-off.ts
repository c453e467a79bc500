import type { StoredInteraction } from '../types.js';

/** An item that the visitor was about to buy. */
export interface LeftOff {
  item: string;
  /** Whether it lies in the cart; else it was only looked at, long or more than once. */
  inCart: boolean;
}

/** Seconds of looking at an item, taken together, that mean more than passing by. */
const longLook = 30;

interface Trace {
  state: 'seen' | 'in-cart' | 'done';
  views: number;
  seconds: number;
}

/**
 * Where the visitor left off, by `rows` (oldest first): what was put into the cart and neither bought nor
 * taken out, then what was looked at for 30 seconds or viewed more than once; each newest first. What
 * was bought, returned or taken out of the cart is done with, until it is put there again.
 */
export function readLeftOff(rows: readonly StoredInteraction[]): LeftOff[] {
  const traces = new Map<string, Trace>();
  for (const row of rows) {
    if (row.type === 'search' || row.item === undefined) continue;
    const before = traces.get(row.item) ?? { state: 'seen', views: 0, seconds: 0 };
    const after = follow(before, row);
    if (!after) continue;
    // Put in anew, so that the map keeps the order in which items were last dealt with.
    traces.delete(row.item);
    traces.set(row.item, after);
  }
  const newest = [...traces].reverse();
  const inCart = newest.filter(([, { state }]) => state === 'in-cart');
  const looked = newest.filter(
    ([, { state, views, seconds }]) => state === 'seen' && (views > 1 || seconds >= longLook),
  );
  return [
    ...inCart.map(([item]) => ({ item, inCart: true })),
    ...looked.map(([item]) => ({ item, inCart: false })),
  ];
}

/** An item's trace after `row`; `undefined` where the row does not deal with it. */
function follow(trace: Trace, row: StoredInteraction): Trace | undefined {
  switch (row.type) {
    case 'view':
      return { ...trace, views: trace.views + 1 };
    case 'dwell':
      return { ...trace, seconds: trace.seconds + row.seconds };
    case 'cart':
      return { ...trace, state: 'in-cart' };
    case 'purchase':
    case 'return':
    case 'remove-from-cart':
      return { ...trace, state: 'done' };
    default:
      return undefined;
  }
}

/** Items that lie in the cart, newest first. */
export function cartOf({ leftOff }: { leftOff: readonly LeftOff[] }): string[] {
  return leftOff.flatMap(({ item, inCart }) => (inCart ? [item] : []));
}
