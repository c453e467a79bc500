import type { Result } from './judge.js';
import type { MissingRow, Report } from './measured-row.js';
import { metricNames } from './metrics.js';
import type { Past, Split } from './next-item-task.js';
import { rowsText } from './rows-text.js';

/** An evaluation of next items as it is written to a file. */
export interface NextItemReport extends Report {
  split: Split;
  past: Past;
  /** Rows and users judged. */
  judged: { rows: number; users: number };
  /** The headline: all users, repeats allowed. */
  rows: readonly (Result | MissingRow)[];
  /** The same without repeats, and for groups of users. */
  apart: readonly Result[];
}

/** Whether a result belongs to the headline. */
export function isHeadline({ repeats, users }: Result): boolean {
  return repeats === 'allow' && users === 'all';
}

/** A report as a table for people. */
export function reportText(report: NextItemReport): string {
  const { task, data, split, judged, protocol, rows, apart } = report;
  const title = `${task} ${data} ${split}: ${judged.rows} rows of ${judged.users} users`;
  const table = rowsText([...rows, ...apart], {
    labels: [
      { name: 'system' },
      { name: 'repeats' },
      { name: 'users' },
      { name: 'rows', align: 'right' },
    ],
    label: ({ system, repeats, users, count }) => [system, repeats, users, String(count)],
    metrics: metricNames,
    interval: 'hit@10',
  });
  return `${title}\n\n${table}\n${protocol}\n`;
}
