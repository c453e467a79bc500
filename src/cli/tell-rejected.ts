import type { Receipt } from '../types.js';
import type { Terminal } from './terminal.js';

/** Tells which rows of a file were left out, or lost a field: the first, and how many more. */
export function tellRejected({ rejected }: Receipt, terminal: Terminal): void {
  const [first] = rejected;
  if (!first) return;
  const more = rejected.length > 1 ? ` (and ${rejected.length - 1} more rows with a problem)` : '';
  terminal.err(`${first.message}${more}\n`);
}
