import type { StoredInteraction } from '../types.js';
import type { NewInteraction } from './interaction-log.js';

/**
 * Those of `rows` that `kept` does not hold: a kept row with the same fields stands for one of them. Times
 * are cut to the minute, so what happened twice within one may be taken for the same.
 */
export function unkeptRows(
  rows: readonly NewInteraction[],
  kept: readonly StoredInteraction[],
): NewInteraction[] {
  const held = new Map<string, number>();
  for (const { sequence: _, ...row } of kept) held.set(keyOf(row), (held.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = held.get(keyOf(row)) ?? 0;
    held.set(keyOf(row), left - 1);
    return left <= 0;
  });
}

function keyOf(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
