import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluationMain } from '../../../src/evaluation/command.js';
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
  const { code, out } = await run('--task', 'next-item', '--data', data, '--json', json);
  expect(code).toBe(0);
  expect(out).toContain('3 rows of 2 users');
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report).toMatchObject({ task: 'next-item', seed: 1, split: 'test', past: 'headline' });
  expect(report.commit).toMatch(/^[0-9a-f]{7,}$|^unknown$/);
  expect(report.protocol).toContain('Only the test rows are the same.');
  const rows = Object.fromEntries(report.rows.map((row: { system: string }) => [row.system, row]));
  expect(Object.keys(rows)).toEqual(['popular', 'last-item', 'mean-history', 'windowshop-vectors']);
  const own = rows['windowshop-vectors'];
  expect(own).toMatchObject({ repeats: 'allow', users: 'all', count: 3 });
  expect(own.metrics['hit@3']).toBe(1);
  expect(own.ci95['hit@3']).toEqual([1, 1]);
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
    await run('--task', 'next-item', '--data', data, '--json', join(data, name), '--seed', '7');
    return readFileSync(join(data, name), 'utf8');
  };
  expect(await written('one.json')).toBe(await written('two.json'));
});

test('without options, or asked for it, it explains itself', async () => {
  for (const words of [[], ['--help']]) {
    const { code, out } = await run(...words);
    expect(code).toBe(0);
    expect(out).toContain('--data DIR');
  }
});

test.each([
  [['--task', 'next-item'], '--data DIR is missing'],
  [['--task', 'search', '--data', 'x'], '--task must be one of next-item'],
  [['--data', 'x'], '--task must be one of next-item'],
  [['--task', 'next-item', '--data', 'no-such-folder'], 'there is no folder no-such-folder'],
  [['--task', 'next-item', '--data', 'src'], 'src has no items.tsv or items.tsv.gz'],
  [['--task', 'next-item', '--data', 'src', '--split', 'train'], '--split must be one of'],
  [['--task', 'next-item', '--data', 'src', '--seed', '-1'], 'argument'],
  [['--wish'], "Unknown option '--wish'"],
])('%j is answered in one line with exit code 2', async (words, complaint) => {
  const { code, out, err } = await run(...words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^eval: [^\n]*\n$/);
  expect(err).toContain(complaint);
});

test('a folder without rows to judge is said', async () => {
  const data = temporaryFolder({ 'items.tsv': shopTable });
  const { code, err } = await run('--task', 'next-item', '--data', data);
  expect(code).toBe(2);
  expect(err).toContain('has no valid.tsv or valid.tsv.gz');
});
