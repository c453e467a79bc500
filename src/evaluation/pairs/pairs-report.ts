import type { MeasuredRow, MissingRow, Report } from '../measured-row.js';
import { rowsText } from '../rows-text.js';
import type { SourceRow } from './judge-pairs.js';

/** An evaluation of pairs as it is written to a file. */
export interface PairsReport extends Report {
  /** Means over sources. */
  rows: readonly (MeasuredRow | MissingRow)[];
  /** Each source by itself. */
  apart: readonly SourceRow[];
}

/** A report as a table for people. */
export function pairsText({ data, split, judged, protocol, rows, apart }: PairsReport): string {
  const title = `pairs ${data} ${split}: ${judged.pairs} pairs of ${judged.sources} sources`;
  const table = rowsText([...rows, ...apart], {
    labels: [{ name: 'system' }, { name: 'source' }, { name: 'pairs', align: 'right' }],
    label: (row) =>
      isSource(row)
        ? [row.system, row.source, String(row.pairs)]
        : [row.system, 'mean', String(judged.pairs)],
    metrics: ['average-precision', 'f1', 'texts-per-second'],
    interval: 'average-precision',
  });
  return `${title}\n\n${table}\n${protocol}\n`;
}

function isSource(row: MeasuredRow): row is SourceRow {
  return 'source' in row;
}
