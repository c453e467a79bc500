import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { evaluationMain } from '../../../src/evaluation/command.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const kinds = ['gas stove', 'down sleeping bag', 'steel kettle', 'gel pen', 'family tent'];

/** Pairs whose matches say the same in other words; no model can miss them. */
const rowsOf = (source: string, split: string) =>
  kinds.flatMap((kind, index) => [
    [source, split, kind, `${kind}, new`, '1'].join('\t'),
    [source, split, kind, kinds[(index + 1) % kinds.length], '0'].join('\t'),
  ]);

const table = [
  'source\tsplit\tleft\tright\tmatch',
  ...['shop b', 'shop a'].flatMap((source) => [
    ...rowsOf(source, 'valid'),
    ...rowsOf(source, 'test'),
    // What trains is not looked at, whatever it says.
    [source, 'train', 'gas stove', 'gas stove', '0'].join('\t'),
  ]),
].join('\n');

async function run(name: string, content: string | Uint8Array, ...words: string[]) {
  const data = temporaryFolder({ [name]: content });
  const json = join(data, 'result.json');
  const terminal = recordingTerminal();
  const path = join(data, name);
  const given = ['--task', 'pairs', '--data', path, '--models', 'nano', '--json', json, ...words];
  const code = await evaluationMain(given, terminal);
  const report = code === 0 ? JSON.parse(readFileSync(json, 'utf8')) : undefined;
  return { code, ...terminal.said, report };
}

test('the mean over sources stands in the rows, each source apart', async () => {
  const { code, out, report } = await run('pairs.tsv.gz', gzipSync(table));
  expect(code).toBe(0);
  expect(report).toMatchObject({ task: 'pairs', data: 'pairs', split: 'test' });
  expect(report.judged).toEqual({ pairs: 20, sources: 2 });
  const [nano] = report.rows;
  expect(nano.metrics).toMatchObject({ 'average-precision': 1, f1: 1 });
  expect(nano.metrics['texts-per-second']).toBeGreaterThan(0);
  expect(nano.ci95).toEqual({ 'average-precision': [1, 1], f1: [1, 1] });
  const sources = report.apart.map(({ source }: { source: string }) => source);
  expect(sources).toEqual(['shop a', 'shop b']);
  expect(out).toContain('20 pairs of 2 sources');
});

test('a limit draws left texts, and the threshold still comes from all valid pairs', async () => {
  const { report } = await run('pairs.tsv', table, '--limit', '2');
  expect(report.judged.pairs).toBe(8);
  expect(report.protocol).toContain('2 left texts drawn by the seed');
});

test.each([
  [table.replace('\t1', '\tyes'), 'neither 0 nor 1: "yes"'],
  [table.replaceAll('\tvalid\t', '\tother\t'), 'no source with a match in both valid and test'],
  ['left\tright\na\tb', 'has no column source, split, match'],
])('a table that cannot be judged is told in one line', async (content, complaint) => {
  const { code, err } = await run('pairs.tsv', content);
  expect(code).toBe(2);
  expect(err).toMatch(/^eval: [^\n]*\n$/);
  expect(err).toContain(complaint);
});
