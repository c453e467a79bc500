import { readTextFile } from '../cli/text-file.js';
import { parseTsv } from '../cli/tsv.js';
import { findTable } from './find-table.js';
import type { NextItemTask, Past, Split, TaskRow } from './next-item-task.js';

interface HistoryRow {
  user: string;
  history: string[];
  target: string;
}

/**
 * Reads `valid` and `test` of a folder. Rows of a user come in the order of time and overlap. The past
 * is, for the headline, what each user's validation rows hold; for the strict report and for tuning
 * only each user's earliest validation history: the later ones contain the validation targets. No test
 * row is ever part of it. Throws `UsageError`.
 */
export async function readRows(
  folder: string,
  split: Split,
  past: Past,
): Promise<Omit<NextItemTask, 'items'>> {
  const valid = await readHistories(folder, 'valid');
  const judged = split === 'valid' ? valid : await readHistories(folder, 'test');
  const users = new Set(valid.map(({ user }) => user));
  const group = (user: string) => (users.has(user) ? 'also in valid' : 'not in valid');
  const isHeadline = split === 'test' && past === 'headline';
  return {
    rows: judged.map(
      (row): TaskRow => ({ ...row, groups: split === 'test' ? [group(row.user)] : [] }),
    ),
    past: isHeadline ? allOf(valid) : earliestOf(valid),
    protocol: [
      `Rows of the ${split} file; each sees its own history only, all at one time.`,
      isHeadline
        ? 'Popularity: users per item in the validation histories and targets, each user once.'
        : 'Popularity: users per item in the earliest validation history of each user.',
      'Published models were trained on the whole earlier training period. Ours lacks most of it and, in the headline, sees interactions of the validation period. Only the test rows are the same.',
    ],
  };
}

async function readHistories(folder: string, name: Split): Promise<HistoryRow[]> {
  const path = findTable(folder, name);
  const rows = parseTsv(await readTextFile(path), ['user_id', 'history', 'target'], path);
  return rows.map(({ user_id = '', history = '', target = '' }) => {
    return { user: user_id, history: history.split(' ').filter(Boolean), target };
  });
}

function allOf(rows: readonly HistoryRow[]): Map<string, Set<string>> {
  const past = new Map<string, Set<string>>();
  for (const { user, history, target } of rows) {
    const items = past.get(user) ?? new Set();
    for (const item of [...history, target]) items.add(item);
    past.set(user, items);
  }
  return past;
}

function earliestOf(rows: readonly HistoryRow[]): Map<string, Set<string>> {
  const past = new Map<string, Set<string>>();
  for (const { user, history } of rows) {
    if (!past.has(user)) past.set(user, new Set(history));
  }
  return past;
}
