import { formatTable } from '../cli/table.js';
import type { Result } from './judge.js';
import { metricNames } from './metrics.js';
import type { Past, Split } from './next-item-task.js';

/** An evaluation as it is written to a file. The same run gives the same document. */
export interface EvaluationReport {
  task: string;
  /** Name of the folder. */
  data: string;
  commit: string;
  seed: number;
  split: Split;
  past: Past;
  /** Rows and users judged. */
  judged: { rows: number; users: number };
  /** How it was done, in sentences. */
  protocol: string;
  /** The headline: all users, repeats allowed. */
  rows: Result[];
  /** The same without repeats, and for groups of users. */
  apart: Result[];
}

/** Whether a result belongs to the headline. */
export function isHeadline({ repeats, users }: Result): boolean {
  return repeats === 'allow' && users === 'all';
}

/** A report as a table for people. */
export function reportText(report: EvaluationReport): string {
  const { task, data, split, judged, protocol, rows, apart } = report;
  const title = `${task} ${data} ${split}: ${judged.rows} rows of ${judged.users} users`;
  const columns = [
    { name: 'system' },
    { name: 'repeats' },
    { name: 'users' },
    { name: 'rows', align: 'right' },
    ...metricNames.map((name) => ({ name, align: 'right' }) as const),
    { name: 'hit@10, 95 %' },
  ] as const;
  const cells = [...rows, ...apart].map(({ system, repeats, users, count, metrics, ci95 }) => [
    system,
    repeats,
    users,
    String(count),
    ...metricNames.map((name) => metrics[name]?.toFixed(4) ?? ''),
    (ci95['hit@10'] ?? []).map((bound) => bound.toFixed(4)).join(' to '),
  ]);
  return `${title}\n\n${formatTable(columns, cells, Number.POSITIVE_INFINITY)}\n${protocol}\n`;
}
