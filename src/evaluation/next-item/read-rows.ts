import { readTextFile } from '../../cli/text-file.js';
import { parseTsv } from '../../cli/tsv.js';
import { findTable } from '../find-table.js';
import { joinHistories } from './join-histories.js';
import type { NextItemTask, Past, Split, TaskRow } from './next-item-task.js';

export interface HistoryRow {
  user: string;
  history: string[];
  target: string;
}

/**
 * Reads `valid` and `test` of a folder. Rows of a user come in the order of time and overlap. The past
 * is what each user's validation rows hold; the strict past, also used where validation rows are judged,
 * is each user's earliest validation history: the later ones contain the validation targets. No test
 * row is ever part of either. Throws `UsageError`.
 */
export async function readRows(folder: string, split: Split): Promise<Omit<NextItemTask, 'items'>> {
  const valid = await readHistories(folder, 'valid');
  const judged = split === 'valid' ? valid : await readHistories(folder, 'test');
  const byUser = new Map<string, HistoryRow[]>();
  for (const row of valid) byUser.set(row.user, [...(byUser.get(row.user) ?? []), row]);
  const group = (user: string) => (byUser.has(user) ? 'also in valid' : 'not in valid');
  const pastOf = (itemsOf: (rows: readonly HistoryRow[]) => readonly string[]): Past =>
    new Map([...byUser].map(([user, rows]) => [user, itemsOf(rows)]));
  const strictPast = pastOf(([first]) => first!.history);
  const isTest = split === 'test';
  return {
    rows: judged.map((row): TaskRow => ({ ...row, groups: isTest ? [group(row.user)] : [] })),
    past: isTest ? pastOf(joinHistories) : strictPast,
    pastDays: undefined,
    strictPast: isTest ? strictPast : undefined,
    protocol: [
      `Rows of the ${split} file; each sees its own history only, told one item after another.`,
      isTest
        ? 'Graph and counts (headline): the validation histories and targets of each user, joined. Strict: the earliest validation history of each user.'
        : 'Graph and counts: the earliest validation history of each user.',
      'Published models were trained on the whole earlier training period. Ours lacks most of it and, in the headline, sees interactions of the validation period. Only the test rows are the same.',
    ],
  };
}

/** Rows of one of a folder's files, in its order. */
export async function readHistories(folder: string, name: Split): Promise<HistoryRow[]> {
  const path = findTable(folder, name);
  const rows = parseTsv(await readTextFile(path), ['user_id', 'history', 'target'], path);
  return rows.map(({ user_id = '', history = '', target = '' }) => {
    return { user: user_id, history: history.split(' ').filter(Boolean), target };
  });
}
