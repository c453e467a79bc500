import { isMissing, type MissingRow, type Report } from '../measured-row.js';
import { rowsText } from '../rows-text.js';
import { coverageName, type Result } from './judge.js';
import { listMetricNames } from './list-metrics.js';
import { cutoffs } from './metrics.js';
import type { Split } from './next-item-task.js';
import type { PublishedRow } from './published.js';

/** An evaluation of next items as it is written to a file. */
export interface NextItemReport extends Report {
  split: Split;
  /** Rows and users judged. */
  judged: { rows: number; users: number };
  /** The headline: all users, repeats allowed. */
  rows: readonly (Result | MissingRow)[];
  /** The same without repeats, and for groups of users. */
  apart: readonly Result[];
  /** What others say they reached on the same rows. */
  published: readonly PublishedRow[];
}

/** Whether a result belongs to the headline. */
export function isHeadline({ repeats, users }: Result): boolean {
  return repeats === 'allow' && users === 'all';
}

const places = ['hit', 'ndcg'].flatMap((name) => cutoffs.map((k) => `${name}@${k}`));
const lists = [...cutoffs.map((k) => `mrr@${k}`), ...listMetricNames, coverageName];

/** A report as tables for people: where the targets stand, then what the lists are like. */
export function reportText(report: NextItemReport): string {
  const { task, data, split, judged, protocol, rows, apart, published } = report;
  const title = `${task} ${data} ${split}: ${judged.rows} rows of ${judged.users} users`;
  const marked = published.map((row) => {
    return { ...row, repeats: 'allow', users: row.published, count: '' } as const;
  });
  const table = rowsText<Omit<Result, 'count'> & { count: number | '' }>(
    [...marked, ...rows, ...apart],
    {
      labels: [
        { name: 'system' },
        { name: 'repeats' },
        { name: 'users' },
        { name: 'rows', align: 'right' },
      ],
      label: ({ system, repeats, users, count }) => [system, repeats, users, String(count)],
      metrics: places,
      interval: 'hit@10',
    },
  );
  const measured = rows.filter((row): row is Result => !isMissing(row));
  const listTable = rowsText(measured, {
    labels: [{ name: 'system' }],
    label: ({ system }) => [system],
    metrics: lists,
    interval: listMetricNames[0],
  });
  return `${title}\n\n${table}\n${listTable}\n${protocol}\n`;
}
