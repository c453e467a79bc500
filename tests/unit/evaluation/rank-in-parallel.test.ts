import { expect, test } from 'vitest';
import { rankInParallel } from '../../../src/evaluation/next-item/rank-in-parallel.js';
import { readNextItem } from '../../../src/evaluation/next-item/read-next-item.js';
import { nanoFolder } from '../../support/nano-model.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const items = shopTable
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t')[0]!);

/** Seven users, each with a stretch of the shop's shelf. */
const folder = () =>
  temporaryFolder({
    'items.tsv': shopTable,
    'sequences.tsv': [
      'user_id\titem_ids\tdays',
      ...Array.from(
        { length: 7 },
        (_, user) => `u${user}\t${items.slice(user, user + 4).join(' ')}\t1 2 3 4`,
      ),
    ].join('\n'),
  });

const options = { split: 'test', seed: 1 } as const;

test('two processes rank as one does, row for row', async () => {
  const job = {
    folder: folder(),
    options,
    baselines: true,
    model: { name: 'nano', folder: nanoFolder },
  };
  const task = await readNextItem(job.folder, options);
  const terminal = recordingTerminal();
  const one = await rankInParallel(job, task, terminal, 1);
  const two = await rankInParallel(job, task, terminal, 2);
  expect(one.map(({ system }) => system)).toContain('session-knn');
  expect(one[0]!.ranks).toHaveLength(task.rows.length);
  expect(two).toEqual(one);
});

test('what goes wrong elsewhere is said here', async () => {
  const data = folder();
  const task = await readNextItem(data, options);
  const model = { name: 'nano', folder: 'file:///no/such/model/' };
  const job = { folder: data, options, model, baselines: false };
  await expect(rankInParallel(job, task, recordingTerminal(), 2)).rejects.toThrow('/no/such/model');
});
