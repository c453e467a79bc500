import { seededRandom, shuffle } from '../../shared/random.js';
import { hasTable } from '../find-table.js';
import { joinHistories } from '../next-item/join-histories.js';
import type { Past, PastDays, TaskRow } from '../next-item/next-item-task.js';
import { type HistoryRow, readHistories } from '../next-item/read-rows.js';
import { readSequences } from '../next-item/read-sequences.js';

/** Validation rows, and a past that their targets are no part of. */
export interface Fold {
  past: Past;
  pastDays: PastDays | undefined;
  rows: readonly Pick<TaskRow, 'history' | 'moments' | 'target'>[];
}

const foldCount = 5;

/**
 * The validation rows of a next-item folder in folds. Of a folder of rows: five folds by user, each with
 * the pasts of the other users, once as the headline makes them and once as the strict report does. Of
 * sequences: one fold with all pasts, which end before the validation item. Throws `UsageError`.
 */
export async function readFolds(folder: string, seed: number): Promise<Fold[]> {
  if (hasTable(folder, 'sequences')) {
    const { rows, past, pastDays } = await readSequences(folder, 'valid', seed);
    return [{ rows, past, pastDays }];
  }
  const rows = await readHistories(folder, 'valid');
  const users = shuffle([...new Set(rows.map(({ user }) => user))], seededRandom(seed));
  const foldOf = new Map(users.map((user, index) => [user, index % foldCount]));
  return Array.from({ length: foldCount }, (_, fold) => {
    const others = users.filter((user) => foldOf.get(user) !== fold);
    const told = new Map(others.map((user) => [user, rows.filter((row) => row.user === user)]));
    const judged = rows.filter(({ user }) => foldOf.get(user) === fold);
    const past = (of: (own: readonly HistoryRow[]) => readonly string[]) =>
      new Map([...told].map(([user, own]) => [user, of(own)]));
    return [
      { rows: judged, past: past(joinHistories), pastDays: undefined },
      { rows: judged, past: past(([first]) => first!.history), pastDays: undefined },
    ];
  }).flat();
}
