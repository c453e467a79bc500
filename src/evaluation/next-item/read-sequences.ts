import { readTextFile } from '../../cli/text-file.js';
import { parseTsv } from '../../cli/tsv.js';
import { findTable } from '../find-table.js';
import type { NextItemTask, Split, TaskRow } from './next-item-task.js';
import { hasTies, splitSequence } from './split-sequence.js';

/**
 * Reads `sequences` of a folder, leaving the last item of each user out for test and the one before
 * for validation. The past is the rest, whichever split is judged. Throws `UsageError`.
 */
export async function readSequences(
  folder: string,
  split: Split,
  seed: number,
): Promise<Omit<NextItemTask, 'items'>> {
  const path = findTable(folder, 'sequences');
  const table = parseTsv(await readTextFile(path), ['user_id', 'item_ids', 'days'], path);
  const rows: TaskRow[] = [];
  const past = new Map<string, readonly string[]>();
  const pastDays = new Map<string, readonly number[]>();
  let short = 0;
  for (const { user_id: user = '', item_ids = '', days = '' } of table) {
    const sequence = {
      user,
      items: item_ids.split(' ').filter(Boolean),
      days: days.split(' ').filter(Boolean).map(Number),
    };
    const parts = splitSequence(sequence, seed);
    if (!parts) {
      short++;
      continue;
    }
    const { training, trainingDays, valid, validDay, test } = parts;
    past.set(user, training);
    pastDays.set(user, trainingDays);
    rows.push({
      user,
      history: split === 'test' ? [...training, valid] : training,
      moments: split === 'test' ? [...trainingDays, validDay] : trainingDays,
      target: split === 'test' ? test : valid,
      groups: [hasTies(sequence) ? 'with tied days' : 'without tied days'],
    });
  }
  const left = short > 0 ? ` ${short} users with fewer than three items are left out.` : '';
  return {
    rows,
    past,
    pastDays,
    strictPast: undefined,
    protocol: [
      `Leave one out: the last item is test, the one before validation. Items of one day are shuffled with the seed first.${left}`,
      'Items of one day are told as one order.',
      'Graph and counts: the sequences without their last two items. No strict graph: that past holds no target anyway.',
    ],
  };
}
