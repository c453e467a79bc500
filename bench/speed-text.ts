import { formatTable } from '../src/cli/table.js';
import type { SpeedRow } from './speed-row.js';

/** Speeds as a table, each beside the slowest. */
export function speedText(rows: readonly SpeedRow[], width: number): string {
  const columns = [
    { name: 'question' },
    { name: 'system' },
    { name: 'texts', align: 'right' },
    { name: 'texts-per-second', align: 'right' },
    { name: 'least to most' },
    { name: 'against the slowest', align: 'right' },
    { name: 'bytes', align: 'right' },
  ] as const;
  const speeds = rows.flatMap((row) => ('missing' in row ? [] : [row['texts-per-second']]));
  const slowest = Math.min(...speeds);
  const lines = rows.map((row) => {
    if ('missing' in row) return [row.question, row.system, '', '', row.missing];
    const { question, system, n, least, most, bytes, 'texts-per-second': speed } = row;
    const spread = `${Math.round(least)} to ${Math.round(most)}`;
    const ratio = speed / slowest;
    const times = `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;
    return [question, system, `${n}`, `${Math.round(speed)}`, spread, times, `${bytes}`];
  });
  return formatTable(columns, lines, width);
}
