import type { Receipt } from '../types.js';
import type { Terminal } from './terminal.js';

/** Tells which rows of a file were left out, or lost a field: the first, and how many of each
 * kind there are. */
export function tellRejected({ rejected }: Receipt, terminal: Terminal): void {
  const [first] = rejected;
  if (!first) return;
  const counts = new Map<string, number>();
  for (const { code } of rejected) counts.set(code, (counts.get(code) ?? 0) + 1);
  const list = [...counts].map(([code, count]) => `${code} ${count}`).join(', ');
  const more =
    rejected.length > 1 ? ` (and ${rejected.length - 1} more rows with a problem: ${list})` : '';
  terminal.err(`${first.message}${more}\n`);
}
