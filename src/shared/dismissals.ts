import type { DismissalTarget, StoredInteraction } from '../types.js';
import { categoryKey, nameKey } from './names.js';

/** A dismissal as the history holds it. */
export type StoredDismissal = Extract<StoredInteraction, { type: 'dismiss' }>;

/**
 * The dismissals in force, newest first: of every target the last word, where that is a dismissal.
 * What came before it, and what was taken back, says nothing any more.
 *
 * @param rows oldest first.
 */
export function dismissalsIn(rows: readonly StoredInteraction[]): StoredDismissal[] {
  const decided = new Set<string>();
  const standing: StoredDismissal[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    if (row.type !== 'dismiss' && row.type !== 'restore') continue;
    const key = keyOf(row);
    if (decided.has(key)) continue;
    decided.add(key);
    if (row.type === 'dismiss') standing.push(row);
  }
  return standing;
}

/** The same for all ways to write one target. */
function keyOf({ item, brand, category }: DismissalTarget): string {
  if (item !== undefined) return `item ${item}`;
  return brand === undefined ? `category ${categoryKey(category!)}` : `brand ${nameKey(brand)}`;
}
