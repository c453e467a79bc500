import type { StoredInteraction } from '../types.js';

/** Showings after which a visitor has had enough of an item. */
const enough = 8;

/**
 * How tired the visitor must be of each item that was shown and left alone, 0 to 1: showings since the
 * item was last clicked or dealt with, as a share of `enough` on a logarithmic scale.
 */
export function readFatigue(rows: readonly StoredInteraction[]): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const row of rows) {
    if (!('item' in row) || row.item === undefined) continue;
    if (row.type === 'impression') shown.set(row.item, (shown.get(row.item) ?? 0) + 1);
    else shown.delete(row.item);
  }
  const scale = Math.log1p(enough);
  for (const [item, times] of shown) shown.set(item, Math.min(1, Math.log1p(times) / scale));
  return shown;
}
