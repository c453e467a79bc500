import type { MeasuredRow, MissingRow, Report } from '../measured-row.js';
import { rowsText } from '../rows-text.js';

/** An evaluation of search as it is written to a file. */
export interface SearchReport extends Report {
  rows: readonly (MeasuredRow | MissingRow)[];
}

/** A report as a table for people. */
export function searchText({ task, data, split, judged, protocol, rows }: SearchReport): string {
  const leftOut = judged['left out of recall'];
  const title = `${task} ${data} ${split}: ${judged.queries} queries, ${leftOut} left out of recall@10 because nothing is relevant`;
  const table = rowsText(rows, {
    labels: [{ name: 'system' }],
    label: ({ system }) => [system],
    metrics: [
      'recall@10',
      'ndcg@10',
      ...(task === 'bytes' ? ['bytes-each'] : ['texts-per-second']),
    ],
    interval: 'ndcg@10',
  });
  return `${title}\n\n${table}\n${protocol}\n`;
}
