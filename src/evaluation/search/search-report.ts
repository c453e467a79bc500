import { basename, resolve } from 'node:path';
import type { MeasuredRow, MissingRow, Report } from '../measured-row.js';
import { rowsText } from '../rows-text.js';
import type { JudgedQuery } from './read-search.js';

/** An evaluation of search as it is written to a file. */
export interface SearchReport extends Report {
  rows: readonly (MeasuredRow | MissingRow)[];
}

/** The report of a task that judges the queries of a folder. */
export function searchReport(
  task: string,
  folder: string,
  judged: {
    commit: string;
    seed: number;
    part: string;
    queries: readonly JudgedQuery[];
    protocol: readonly string[];
    rows: SearchReport['rows'];
  },
): SearchReport {
  const { commit, seed, part, queries, protocol, rows } = judged;
  const leftOut = queries.filter(({ relevant }) => relevant.size === 0).length;
  return {
    task,
    data: basename(resolve(folder)),
    commit,
    seed,
    split: part,
    judged: { queries: queries.length, 'left out of recall': leftOut },
    protocol: protocol.join(' '),
    rows,
  };
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
