import { type Column, formatTable } from '../src/cli/table.js';
import type { Row } from './row.js';

type Cell = Column & { of(row: Row): string | undefined };

const cells: readonly Cell[] = [
  { name: 'n', align: 'right', of: ({ n }) => `${n}` },
  { name: 'system', of: ({ system }) => system },
  { name: 'p50 ms', align: 'right', of: ({ p50_ms }) => milliseconds(p50_ms) },
  { name: 'p95 ms', align: 'right', of: ({ p95_ms }) => milliseconds(p95_ms) },
  { name: 'recall@20', align: 'right', of: (row) => row['recall@20']?.toFixed(3) },
  { name: 'build ms', align: 'right', of: ({ build_ms }) => milliseconds(build_ms) },
  { name: 'KB', align: 'right', of: ({ bytes }) => kilobytes(bytes) },
  { name: 'memory MB', align: 'right', of: ({ rss_mb }) => rss_mb?.toFixed(1) },
  { name: 'note', of: ({ note }) => note },
];

/** Rows of one question as a table, without the columns that none of them fills. */
export function rowTable(rows: readonly Row[], width: number): string {
  const filled = cells.filter(({ of }) => rows.some((row) => of(row)));
  return formatTable(
    filled,
    rows.map((row) => filled.map(({ of }) => of(row) ?? '')),
    width,
  );
}

function milliseconds(value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0);
}

function kilobytes(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : (bytes / 1024).toFixed(1);
}
