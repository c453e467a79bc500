import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Past, popularityOf } from '../../../src/evaluation/next-item/next-item-task.js';
import { publishedRows } from '../../../src/evaluation/next-item/published.js';
import { readNextItem } from '../../../src/evaluation/next-item/read-next-item.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

const rowsFolder = () =>
  temporaryFolder({
    'items.tsv': shopTable,
    'valid.tsv': lines(
      'user_id\thistory\ttarget',
      'u1\ttent-2\tstove',
      'u1\ttent-2 stove\tbag-down',
      'u2\ttent-2 tent-2\tkettle',
    ),
    'test.tsv.gz': gzipSync(
      lines('user_id\thistory\ttarget', 'u1\tstove bag-down\tbag-light', 'u9\tkettle\ttoaster'),
    ),
  });

const sequencesFolder = () =>
  temporaryFolder({
    'items.tsv': shopTable,
    'sequences.tsv': lines(
      'user_id\titem_ids\tdays',
      'u1\ttent-2 stove bag-down bag-light\t1 2 3 4',
      'u2\ttent-2 kettle toaster\t1 2 2',
      'u3\ttent-2 kettle\t1 2',
    ),
  });

const options = { split: 'test', seed: 1 } as const;
const counts = (past: Past | undefined) => Object.fromEntries(popularityOf(past ?? new Map()));

test('the headline counts each user once for all that the validation rows hold', async () => {
  const task = await readNextItem(rowsFolder(), options);
  expect(counts(task.past)).toEqual({ 'tent-2': 2, stove: 1, 'bag-down': 1, kettle: 1 });
});

test('the strict report and tuning count the earliest validation histories alone', async () => {
  const folder = rowsFolder();
  const { strictPast } = await readNextItem(folder, options);
  const tuning = await readNextItem(folder, { ...options, split: 'valid' });
  expect(counts(strictPast)).toEqual({ 'tent-2': 2 });
  expect(counts(tuning.past)).toEqual({ 'tent-2': 2 });
});

test('rows come as they are, and users who also occur in validation stand apart', async () => {
  const { rows } = await readNextItem(rowsFolder(), options);
  expect(rows).toEqual([
    {
      user: 'u1',
      history: ['stove', 'bag-down'],
      target: 'bag-light',
      groups: ['also in valid'],
    },
    { user: 'u9', history: ['kettle'], target: 'toaster', groups: ['not in valid'] },
  ]);
});

test('no test row reaches the past, whatever it holds', async () => {
  const { past, strictPast } = await readNextItem(rowsFolder(), options);
  for (const one of [past, strictPast]) {
    expect(counts(one)).not.toHaveProperty('toaster');
    expect(counts(one)).not.toHaveProperty('bag-light');
  }
});

test('of sequences the last item is asked for, and the last two never reach the past', async () => {
  const task = await readNextItem(sequencesFolder(), options);
  expect(task.rows[0]).toEqual({
    user: 'u1',
    history: ['tent-2', 'stove', 'bag-down'],
    moments: [1, 2, 3],
    target: 'bag-light',
    groups: ['without tied days'],
  });
  expect(task.rows[1]?.groups).toEqual(['with tied days']);
  expect(counts(task.past)).toEqual({ 'tent-2': 2, stove: 1 });
  expect(task.pastDays?.get('u1')).toEqual([1, 2]);
  expect(task.rows).toHaveLength(2);
  expect(task.protocol[0]).toContain('1 users with fewer than three items');
});

test('for validation the last item is not seen at all', async () => {
  const task = await readNextItem(sequencesFolder(), { ...options, split: 'valid' });
  expect(task.rows[0]).toMatchObject({ history: ['tent-2', 'stove'], target: 'bag-down' });
  expect(counts(task.past)).toEqual({ 'tent-2': 2, stove: 1 });
  expect(task.pastDays?.get('u1')).toEqual([1, 2]);
});

test('the past of a user is one sequence, each dealing once, oldest first', async () => {
  const { past } = await readNextItem(rowsFolder(), options);
  expect(past.get('u1')).toEqual(['tent-2', 'stove', 'bag-down']);
  // Twice the same tent is no overlap: both were dealt with before the kettle.
  expect(past.get('u2')).toEqual(['tent-2', 'tent-2', 'kettle']);
});

test('the order of the items is drawn by the seed', async () => {
  const folder = rowsFolder();
  const order = async (seed: number) =>
    (await readNextItem(folder, { ...options, seed })).items.map(({ id }) => id);
  expect(await order(1)).toEqual(await order(1));
  expect(await order(1)).not.toEqual(await order(2));
});

test('a limit draws users, with all their rows, and leaves the past whole', async () => {
  const folder = rowsFolder();
  const task = await readNextItem(folder, { ...options, split: 'valid', limit: 1 });
  expect(new Set(task.rows.map(({ user }) => user)).size).toBe(1);
  expect(task.past.size).toBe(2);
  expect(task.protocol.at(-1)).toBe('A sample of 1 users, drawn by the seed.');
});

test('the protocol says how histories are told, and why sequences have no strict graph', async () => {
  const rows = await readNextItem(rowsFolder(), options);
  expect(rows.protocol.join(' ')).toContain('told one item after another');
  const { protocol, strictPast } = await readNextItem(sequencesFolder(), options);
  expect(strictPast).toBeUndefined();
  expect(protocol.join(' ')).toContain('No strict graph');
  expect(protocol.join(' ')).toContain('Items of one day are told as one order');
});

test('beside Beauty stands what a replication reached under the same shuffle', () => {
  const tens = publishedRows('beauty').map(({ metrics }) => metrics['hit@10']);
  expect(tens).toEqual([0.0648, 0.0859]);
  expect(publishedRows('elsewhere')).toEqual([]);
});
