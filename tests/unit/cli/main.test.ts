import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };
import { commands } from '../../../src/cli/commands/index.js';
import { main } from '../../../src/cli/main.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

async function run(...words: string[]) {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  return { code, ...terminal.said };
}

test.each([[[]], [['--help']], [['-h']], [['help']]])('%j prints the help', async (words) => {
  const { code, out, err } = await run(...words);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const { name, summary } of commands) {
    expect(out).toMatch(new RegExp(`^ {2}${name} +${summary}$`, 'm'));
  }
});

test('the version is the package’s', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: `${packageFile.version}\n`, err: '' });
});

test('every command explains itself', async () => {
  for (const { name, help } of commands) {
    expect(await run(name, '--items', 'nowhere', '--help')).toEqual({
      code: 0,
      out: help,
      err: '',
    });
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  }
});

const folder = () =>
  temporaryFolder({
    'items.tsv': shopTable,
    'empty.tsv': '',
    'untitled.tsv': 'item_id\ttitle\n1\t\n',
  });

test.each([
  [['rank'], 'there is no command "rank"'],
  [['recommend'], '--items FILE is missing'],
  [['recommend', '--item'], 'argument missing'],
  [['recommend', '--wish'], "Unknown option '--wish'"],
  [['recommend', 'items.tsv'], 'Unexpected argument'],
  [['recommend', '--items', 'none.tsv'], 'there is no such file'],
  [['recommend', '--items', 'empty.tsv'], 'empty.tsv is empty'],
  [['recommend', '--items', 'items.tsv', '--format', 'excel'], '--format must be one of json'],
  [['recommend', '--items', 'items.tsv', '--currency', '€'], '--currency must be three capital'],
  [['recommend', '--items', 'untitled.tsv'], 'holds no usable item'],
  [['recommend', '--items', 'items.tsv', '--limit', '0'], '--limit must be a whole number'],
  [['recommend', '--items', 'items.tsv', '--limit', 'ten'], '--limit must be a whole number'],
  [['recommend', '--items', 'items.tsv', '--diversity', '2'], '--diversity must be a number'],
  [['recommend', '--items', 'items.tsv', '--repeats', 'no'], '--repeats must be one of'],
  [['recommend', '--items', 'items.tsv', '--strategy', 'best'], '--strategy must be one of'],
  [['recommend', '--items', 'items.tsv', '--strategy', 'similar'], 'needs --item ID'],
  [['recommend', '--items', 'items.tsv', '--item', 'boat'], 'has no item boat'],
])('%j is answered with what to do, in one line, and exit code 2', async (words, complaint) => {
  const inFolder = folder();
  const paths = words.map((word) => (word.endsWith('.tsv') ? join(inFolder, word) : word));
  const { code, out, err } = await run(...paths);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(complaint);
  expect(err.trimEnd().split('\n').at(-1)).toMatch(/^windowshop: .*\.$/);
});
