import { expect, test } from 'vitest';
import { readSearch, type SearchOptions } from '../../../src/evaluation/search/read-search.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const header = 'query\titem_id\trelevance';

// By their hashes "tent" and "kettle" are even, "red tent" is odd.
const folder = (...more: string[]) =>
  temporaryFolder({
    'items.tsv': shopTable,
    'qrels.tsv': [
      header,
      'tent\ttent-2\t2.0',
      'tent\ttent-4\t1',
      'tent\tstove\t0.99',
      'red tent\ttent-4\t0.5',
      'kettle\tkettle\t1.5',
      'kettle\ttoaster\t0',
      ...more,
    ].join('\n'),
  });

const options: SearchOptions = { part: 'all', seed: 1 };
const queriesOf = async (path: string, given: Partial<SearchOptions> = {}) =>
  (await readSearch(path, { ...options, ...given })).queries;

test('an item is relevant from half of the highest grade of the whole file on', async () => {
  const [tent, red, kettle] = await queriesOf(folder());
  expect([...tent!.relevant]).toEqual(['tent-2', 'tent-4']);
  expect([...red!.relevant]).toEqual([]);
  expect([...kettle!.relevant]).toEqual(['kettle']);
});

test('grades stay fractions, and an item judged twice keeps the higher one', async () => {
  const [tent] = await queriesOf(folder('tent\tstove\t0.33'));
  expect(tent!.grades.get('stove')).toBe(0.99);
});

test('each half has its own queries', async () => {
  const names = async (part: 'odd' | 'even') =>
    (await queriesOf(folder(), { part })).map(({ query }) => query);
  expect(await names('even')).toEqual(['tent', 'kettle']);
  expect(await names('odd')).toEqual(['red tent']);
});

test('a limit draws queries by the seed, and the catalogue stays whole', async () => {
  const { queries, items, protocol } = await readSearch(folder(), { ...options, limit: 2 });
  expect(queries).toHaveLength(2);
  expect(items).toHaveLength(10);
  expect(protocol.join(' ')).toContain('a sample of 2 drawn by the seed');
  const drawn = (list: typeof queries) => list.map(({ query }) => query);
  expect(drawn(await queriesOf(folder(), { limit: 2 }))).toEqual(drawn(queries));
});

test('the order of the items is drawn by the seed: no file order breaks a tie', async () => {
  const order = async (seed: number) =>
    (await readSearch(folder(), { ...options, seed })).items.map(({ id }) => id);
  expect(await order(1)).toEqual(await order(1));
  expect(await order(1)).not.toEqual(await order(2));
});

test('a judgement of an unknown item neither counts nor is hidden', async () => {
  const { queries, protocol } = await readSearch(folder('tent\tyurt\t2'), options);
  expect(queries[0]!.grades.has('yurt')).toBe(false);
  expect(protocol.join(' ')).toContain('1 judgements of items that are not in the file');
});

test.each([
  ['tent\ttent-2\tgood', 'no number from 0 on: "good"'],
  ['tent\ttent-2\t', 'no number from 0 on: ""'],
  ['tent\ttent-2\t-1', 'no number from 0 on: "-1"'],
])('%j is refused', async (row, complaint) => {
  await expect(readSearch(folder(row), options)).rejects.toThrow(complaint);
});

test('a file without any grade above 0 is refused, and so is an empty half', async () => {
  const flat = temporaryFolder({
    'items.tsv': shopTable,
    'qrels.tsv': `${header}\ntent\ttent-2\t0`,
  });
  await expect(readSearch(flat, options)).rejects.toThrow('no grade above 0');
  const even = temporaryFolder({
    'items.tsv': shopTable,
    'qrels.tsv': `${header}\ntent\ttent-2\t1`,
  });
  await expect(readSearch(even, { ...options, part: 'odd' })).rejects.toThrow('the part "odd"');
});
