import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluationMain } from '../../../src/evaluation/command.js';
import { nanoFolder } from '../../support/nano-model.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const header = 'user_id\thistory\ttarget';

const folder = () =>
  temporaryFolder({
    'items.tsv': shopTable,
    'valid.tsv': [header, 'u1\tpen-blue\tpaper-a4', 'u2\tpen-blue\tkettle'].join('\n'),
    'test.tsv': [
      header,
      'u3\ttent-2\ttent-4',
      'u3\tbag-down\tbag-light',
      'u4\tkettle\tkettle',
    ].join('\n'),
  });

async function run(...words: string[]) {
  const terminal = recordingTerminal();
  return { code: await evaluationMain(words, terminal), ...terminal.said };
}

test('each system is judged on every row, and the engine finds what belongs together', async () => {
  const data = folder();
  const json = join(data, 'result.json');
  const words = ['--task', 'next-item', '--data', data, '--models', 'nano', '--json', json];
  const { code, out } = await run(...words);
  expect(code).toBe(0);
  expect(out).toContain('3 rows of 2 users');
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report).toMatchObject({ task: 'next-item', seed: 1, split: 'test' });
  expect(report.commit).toMatch(/^[0-9a-f]{7,}$|^unknown$/);
  expect(report.protocol).toContain('Only the test rows are the same.');
  const rows = Object.fromEntries(report.rows.map((row: { system: string }) => [row.system, row]));
  expect(Object.keys(rows)).toEqual([
    'random',
    'popular',
    'recent-popular',
    'bm25',
    'item-knn',
    'session-knn',
    'last-item',
    'mean-history',
    'windowshop-vectors',
    'windowshop-strict',
    'windowshop',
    'windowshop-min-2',
    'windowshop-min-5',
    'windowshop-diverse',
  ]);
  const own = rows['windowshop-vectors'];
  expect(own).toMatchObject({ repeats: 'allow', users: 'all', count: 3 });
  expect(own.metrics['hit@3']).toBe(1);
  expect(own.ci95['hit@3']).toEqual([1, 1]);
  // As a page would ask: ten items, of which neither twenty nor a list without repeats can be told.
  const { metrics } = rows['windowshop-diverse'];
  expect(metrics).toHaveProperty('hit@10');
  expect(Object.keys(metrics).filter((name) => name.endsWith('@20'))).toEqual([]);
  expect(
    report.apart
      .filter((row: { system: string }) => row.system === 'windowshop-diverse')
      .map(({ repeats }: { repeats: string }) => repeats),
  ).not.toContain('exclude');
  // The last row asks for the very item of its history: only a list with repeats can hold it.
  const apart = report.apart.filter((row: { system: string }) => row.system === own.system);
  expect(apart).toContainEqual(
    expect.objectContaining({
      repeats: 'exclude',
      users: 'all',
      metrics: expect.objectContaining({ 'hit@10': 0.66667 }),
    }),
  );
});

test('the same seed writes the same document', async () => {
  const data = folder();
  const written = async (name: string) => {
    const words = ['--task', 'next-item', '--data', data, '--models', 'nano', '--seed', '7'];
    await run(...words, '--json', join(data, name));
    return readFileSync(join(data, name), 'utf8');
  };
  expect(await written('one.json')).toBe(await written('two.json'));
});

test('without options, or asked for it, it explains itself', async () => {
  for (const words of [[], ['--help']]) {
    const { code, out } = await run(...words);
    expect(code).toBe(0);
    expect(out).toContain('--data PATH');
  }
});

test.each([
  [['--task', 'next-item'], '--data PATH is missing'],
  [
    ['--task', 'shop', '--data', 'x'],
    '--task must be one of search, bytes, pairs, next-item, baskets',
  ],
  [['--data', 'x'], '--task must be one of search, bytes, pairs, next-item, baskets'],
  [['--task', 'search', '--data', 'x', '--split', 'test'], '--split must be one of odd, even, all'],
  [['--task', 'pairs', '--data', 'x', '--split', 'odd'], '--split must be one of test, valid'],
  [['--task', 'search', '--data', 'src'], 'src has no items.tsv or items.tsv.gz'],
  [['--task', 'pairs', '--data', 'no-such-file'], 'no-such-file cannot be read'],
  [['--task', 'pairs', '--data', 'x', '--models', 'huge'], '--models must be one of'],
  [['--task', 'next-item', '--data', 'no-such-folder'], 'there is no folder no-such-folder'],
  [['--task', 'next-item', '--data', 'src'], 'src has no items.tsv or items.tsv.gz'],
  [['--task', 'next-item', '--data', 'src', '--split', 'train'], '--split must be one of'],
  [['--task', 'next-item', '--data', 'src', '--seed', '-1'], 'argument'],
  [['--tune'], '--tune needs --data DIR'],
  [['--task', 'baskets', '--data', 'src'], 'src has no folder with a table `baskets`'],
  [['--task', 'pairs', '--data', 'a', '--data', 'b'], '--data may stand once'],
  [['--wish'], "Unknown option '--wish'"],
])('%j is answered in one line with exit code 2', async (words, complaint) => {
  const { code, out, err } = await run(...words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^eval: [^\n]*\n$/);
  expect(err).toContain(complaint);
});

test('a model that is missing is a row that says so; other models carry their names', async () => {
  const data = folder();
  const json = join(data, 'result.json');
  const models = ['--models', 'mini,minilm', '--mini', fileURLToPath(nanoFolder), '--minilm', data];
  const words = ['--task', 'next-item', '--data', data, ...models, '--json', json];
  const { code, out } = await run(...words);
  expect(code).toBe(0);
  const { rows } = JSON.parse(readFileSync(json, 'utf8'));
  const names = rows.map(({ system }: { system: string }) => system);
  expect(names).toContain('item-knn');
  expect(names).toContain('windowshop (mini)');
  expect(names.at(-1)).toBe('windowshop-vectors (minilm)');
  expect(rows.at(-1).missing).toContain('training/export_minilm.py');
  expect(out).toContain('windowshop-vectors (minilm): not measured, there is no model in');
});

test('a folder without rows to judge is said', async () => {
  const data = temporaryFolder({ 'items.tsv': shopTable });
  const { code, err } = await run('--task', 'next-item', '--data', data);
  expect(code).toBe(2);
  expect(err).toContain('has no valid.tsv or valid.tsv.gz');
});
