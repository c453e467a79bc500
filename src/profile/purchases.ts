import { day } from '../shared/clock.js';
import type { StoredInteraction } from '../types.js';

/**
 * When each item was bought, oldest first, by `rows` (oldest first). Purchases on one day count once; a
 * return takes the item out until it is bought again.
 */
export function readPurchases(rows: readonly StoredInteraction[]): Map<string, number[]> {
  const purchases = new Map<string, number[]>();
  for (const row of rows) {
    if (row.type === 'return') purchases.delete(row.item);
    if (row.type !== 'purchase') continue;
    const times = purchases.get(row.item) ?? [];
    const latest = times.at(-1);
    if (latest === undefined || row.time - latest >= day) times.push(row.time);
    purchases.set(row.item, times);
  }
  return purchases;
}
