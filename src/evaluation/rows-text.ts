import { type Column, formatTable } from '../cli/table.js';
import { isMissing, type MeasuredRow, type MissingRow } from './measured-row.js';

/** How a kind of rows is printed. */
export interface RowsLayout<R extends MeasuredRow> {
  /** Columns before the metrics, and their cells. */
  labels: readonly Column[];
  label(row: R): string[];
  metrics: readonly string[];
  /** The metric whose interval is printed. */
  interval: string;
}

/** Rows as a table, each metric in a column; below it a line for each system that is missing. */
export function rowsText<R extends MeasuredRow>(
  rows: readonly (R | MissingRow)[],
  { labels, label, metrics, interval }: RowsLayout<R>,
): string {
  const columns: Column[] = [
    ...labels,
    ...metrics.map((name) => ({ name, align: 'right' }) as const),
    { name: `${interval}, 95 %` },
  ];
  const measured = rows.filter((row): row is R => !isMissing(row));
  const cells = measured.map((row) => [
    ...label(row),
    ...metrics.map((name) => cell(name, row.metrics[name])),
    (row.ci95[interval] ?? []).map((bound) => bound.toFixed(4)).join(' to '),
  ]);
  const missing = rows
    .filter(isMissing)
    .map(({ system, missing: why }) => `${system}: not measured, ${why}.\n`);
  const table = formatTable(columns, cells, Number.POSITIVE_INFINITY);
  return [table, ...missing].join('');
}

function cell(metric: string, value: number | undefined): string {
  if (value === undefined) return '';
  return /-(second|each)$/.test(metric) ? value.toFixed(0) : value.toFixed(4);
}
