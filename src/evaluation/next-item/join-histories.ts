/** What a row says of its user. */
interface Told {
  history: readonly string[];
  target: string;
}

/**
 * One sequence out of a user's overlapping rows, each of which holds the end of what came before its
 * target: every dealing once, oldest first.
 */
export function joinHistories(rows: readonly Told[]): string[] {
  const joined: string[] = [];
  for (const { history, target } of rows) {
    const row = [...history, target];
    let overlap = Math.min(row.length, joined.length);
    while (!endsWith(joined, row.slice(0, overlap))) overlap--;
    joined.push(...row.slice(overlap));
  }
  return joined;
}

function endsWith(items: readonly string[], end: readonly string[]): boolean {
  const from = items.length - end.length;
  return end.every((item, index) => items[from + index] === item);
}
