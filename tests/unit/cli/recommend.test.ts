import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { shopTable } from '../../support/shop-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

let items: string;
let cache: string;

beforeEach(() => {
  const folder = temporaryFolder({ 'items.tsv': shopTable });
  items = join(folder, 'items.tsv');
  cache = join(folder, 'cache');
  vi.stubEnv('WINDOWSHOP_CACHE', cache);
  return () => vi.unstubAllEnvs();
});

async function recommend(...words: string[]) {
  const terminal = recordingTerminal();
  const code = await main(['recommend', '--items', items, ...words], terminal);
  return { code, ...terminal.said };
}

async function listed(...words: string[]) {
  const { code, out, err } = await recommend('--json', ...words);
  expect(code).toBe(0);
  return { ...JSON.parse(out), err } as {
    items: { item: string; title: string; score: number; strategy: string; reason: unknown }[];
    status: { interactions: number; embedding: { computed: number; done: number } };
    timings: Record<string, number>;
    err: string;
  };
}

test('what was looked at brings more of its kind, with the reason', async () => {
  const { items: found, timings } = await listed('--history', 'tent-2', '--diversity', '0');
  expect(found[0]).toMatchObject({
    item: 'tent-4',
    title: 'Family tent for four, tall enough to stand',
    strategy: 'for-you',
    reason: { code: 'like-viewed', item: 'tent-2' },
  });
  expect(found.map(({ item }) => item)).not.toContain('tent-2');
  expect(Object.keys(timings)).toEqual(['embed', 'rank', 'total']);
});

test('rules come from a file, and what cannot be followed is told', async () => {
  const folder = temporaryFolder({
    'rules.json': JSON.stringify({ maxPerCategory: 1, pin: { stove: 0, gone: 1 }, limit: 3 }),
    'list.json': '[]',
  });
  const rules = join(folder, 'rules.json');
  const { items: found, err } = await listed('--strategy', 'popular', '--rules', rules);
  expect(found[0]).toMatchObject({ item: 'stove', strategy: 'pinned' });
  expect(found).toHaveLength(3);
  expect(err).toContain('no item gone');
  // What is typed stands above the file.
  expect((await listed('--rules', rules, '--limit', '2')).items).toHaveLength(2);
  const { code, err: refused } = await recommend('--rules', join(folder, 'list.json'));
  expect(code).toBe(2);
  expect(refused).toMatch(/--rules: .* must hold an object\.\n$/m);
});

test('a second run embeds nothing', async () => {
  const first = await listed('--history', 'tent-2,stove');
  expect(first.status.embedding).toMatchObject({ computed: 10, done: 10 });
  expect(first.status.interactions).toBe(2);
  expect(first.err).toMatch(/^Embedding items: 10\nEmbedding items: 10 of 10 done in [\d.]+ s\n$/);
  const second = await listed('--history', 'tent-2,stove');
  expect(second.status.embedding).toMatchObject({ computed: 0, done: 10 });
  expect(second.err).toBe('');
  expect(second.items).toEqual(first.items);
});

test('without cache nothing is written', async () => {
  await listed('--history', 'tent-2', '--no-cache');
  expect(existsSync(cache)).toBe(false);
});

test('two files of items do not cost each other their vectors', async () => {
  await listed('--no-cache');
  await listed();
  items = join(temporaryFolder({ 'items.tsv': 'item_id\ttitle\n1\tTent' }), 'items.tsv');
  await listed();
  expect(readdirSync(cache)).toHaveLength(2);
});

test('the table names place, score, item, title and reason', async () => {
  const { out } = await recommend('--history', 'tent-2', '--limit', '2');
  const [head, ...rows] = out.trimEnd().split('\n');
  expect(head).toMatch(/^#\s+score\s+item\s+title\s+why$/);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^1 +\d\.\d{3} +tent-4 +.* Because you viewed “/);
});

test('unknown ids of the history are told and skipped', async () => {
  const { items: found, err, status } = await listed('--history', 'boat, tent-2 ,,car');
  expect(err).toContain('Not among the items, skipped: boat, car\n');
  expect(status.interactions).toBe(1);
  expect(found.length).toBe(9);
});

test('items of the history come back where that is allowed', async () => {
  const { items: found } = await listed('--history', 'tent-2', '--repeats', 'allow');
  expect(found.map(({ item }) => item)).toContain('tent-2');
});

test('an item alone asks for what is similar to it', async () => {
  const { items: found } = await listed('--item', 'bag-down', '--limit', '1');
  expect(found).toMatchObject([{ item: 'bag-light', strategy: 'similar' }]);
});

test('a model that cannot be read costs the vectors, not the list', async () => {
  const { items: found, err } = await listed('--history', 'stove', '--model', join(cache, 'none'));
  expect(err).toContain('windowshop: The model file');
  expect(found.length).toBeGreaterThan(0);
});

test('rows that cannot be used are told', async () => {
  const text = 'item_id\ttitle\n1\tTent\n1\tTent again\n2\t\n';
  items = join(temporaryFolder({ 'items.tsv': text }), 'items.tsv');
  const { err } = await listed('--no-cache');
  expect(err).toContain('Product 1 occurs more than once; the first row is used. (and 1 more');
});

test('the program itself runs as a process', () => {
  const program = fileURLToPath(new URL('../../../src/cli/windowshop.ts', import.meta.url));
  const words = ['--import', 'tsx', program, 'recommend', '--items', items, '--history', 'tent-2'];
  const out = execFileSync(process.execPath, [...words, '--limit', '1'], {
    encoding: 'utf8',
    env: { ...process.env, WINDOWSHOP_CACHE: cache },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(out.split('\n')[1]).toContain('tent-4');
});
