import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Catalog } from '../../../src/catalog/index.js';
import { main } from '../../../src/cli/main.js';
import { readFromDisk } from '../../../src/engine/node-files.js';
import { decodeGraph, encodeGraph } from '../../../src/graph/index.js';
import { openPack } from '../../../src/pack/open-pack.js';
import type { Product } from '../../../src/types.js';
import { cosine } from '../../support/nano-model.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { smallGraph } from '../../support/small-graph.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const shop: Product[] = [
  { id: 'dome', title: 'Dome tent for two', categories: ['Camping > Tents'], price: 199 },
  { id: 'tunnel', title: 'Tunnel tent for four', categories: ['Camping > Tents'], popularity: 5 },
  { id: 'kettle', title: 'Enamel kettle', brand: 'Northfell', attributes: { color: 'blue' } },
];

const feed = (products: readonly unknown[]) => JSON.stringify(products);

async function run(folder: string, ...words: string[]) {
  const terminal = recordingTerminal();
  const code = await main(['pack', ...words, '--out', join(folder, 'pack')], terminal);
  return { code, ...terminal.said };
}

/** Makes a pack of `products` in `folder`; the summary comes back. */
async function make(folder: string, products: readonly unknown[], ...words: string[]) {
  const path = join(folder, 'feed.json');
  writeFileSync(path, feed(products));
  const { code, out, err } = await run(folder, '--feed', path, ...words);
  expect(code, err).toBe(0);
  return out;
}

const open = (folder: string, name = 'manifest.json') =>
  openPack(readFromDisk(join(folder, 'pack'), 'PACK_UNREACHABLE'), 'pack/', name);

const bytesIn = (folder: string) =>
  readdirSync(join(folder, 'pack')).map((name) => {
    return [name, readFileSync(join(folder, 'pack', name)).toString('base64')];
  });

test('a feed becomes a pack, and a summary says what is in it', async () => {
  const folder = temporaryFolder();
  const lines = (await make(folder, shop)).split('\n');
  expect(lines[0]).toMatch(/^3 products: 0 vectors reused, 3 made, in [\d.]+ s$/);
  expect(lines[1]).toMatch(/^ {2}products: \d+ KB$/);
  expect(lines.at(-2)).toMatch(/pack: 3 files, 2 KB$/);
  const pack = await open(folder);
  expect(pack.manifest).toMatchObject({ model: { dimensions: 256 }, products: 3 });
  const { products, vectors } = await pack.shard(0);
  expect(products).toEqual(shop);
  const [dome, tunnel, kettle] = [0, 1, 2].map((row) =>
    vectors.codes.subarray(256 * row, 256 * (row + 1)),
  );
  expect(cosine(dome!, tunnel!)).toBeGreaterThan(cosine(dome!, kettle!) + 0.2);
});

test('another run into the same folder embeds what is new or has another text, and no more', async () => {
  const folder = temporaryFolder();
  await make(folder, shop);
  const changed = [
    { ...shop[0], price: 149 },
    { ...shop[1], title: 'Tunnel tent for five' },
    shop[2],
    { id: 'mug', title: 'Enamel mug' },
  ];
  const again = await make(folder, changed);
  expect(again).toMatch(/^4 products: 2 vectors reused, 2 made/);
  const afresh = temporaryFolder();
  await make(afresh, changed);
  expect(bytesIn(folder)).toEqual(expect.arrayContaining(bytesIn(afresh)));
});

test('what left the feed leaves the pack, and its neighbours keep their vectors', async () => {
  const [folder, afresh] = [temporaryFolder(), temporaryFolder()];
  await make(folder, shop);
  const left = [shop[0]!, shop[2]!];
  expect(await make(folder, left)).toMatch(/^2 products: 2 vectors reused, 0 made/);
  await make(afresh, left);
  expect(bytesIn(folder)).toEqual(expect.arrayContaining(bytesIn(afresh)));
});

test('vectors of another model are not reused', async () => {
  const folder = temporaryFolder();
  await make(folder, shop);
  const model = join(folder, 'other');
  cpSync('public/models/windowshop-nano', model, { recursive: true });
  const path = join(model, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, id: 'other' }));
  const words = ['--model', model];
  expect(await make(folder, shop, ...words)).toMatch(/^3 products: 0 vectors reused, 3 made/);
  expect((await open(folder)).manifest.model.name).toMatch(/^other@/);
  expect((await open(folder, 'previous.json')).manifest.model.name).toMatch(/^windowshop-nano@/);
  expect(await make(folder, shop, ...words)).toMatch(/^3 products: 3 vectors reused, 0 made/);
});

test('what an interrupted run has left is removed by the next', async () => {
  const folder = temporaryFolder();
  await make(folder, shop);
  const before = bytesIn(folder);
  const leftovers = ['manifest.json', 'previous.json', 'products-0123456789abcdef.json'];
  for (const name of leftovers) writeFileSync(join(folder, 'pack', `${name}.part`), '{');
  await make(folder, shop);
  expect(bytesIn(folder)).toEqual(before);
});

test('the same feed gives the same bytes, and the folder stays as it is', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  await make(one, shop);
  await make(other, shop);
  const first = bytesIn(one);
  expect(bytesIn(other)).toEqual(first);
  expect(await make(one, shop)).toMatch(/^3 products: 3 vectors reused, 0 made/);
  expect(bytesIn(one)).toEqual(first);
});

test('the pack before stays readable beside the new one, older ones go, what is not ours stays', async () => {
  const folder = temporaryFolder();
  await make(folder, shop.slice(0, 1));
  writeFileSync(join(folder, 'pack', 'products-notes.json'), 'mine');
  await make(folder, shop.slice(0, 2));
  await make(folder, shop);
  expect((await (await open(folder)).shard(0)).products).toEqual(shop);
  const previous = await open(folder, 'previous.json');
  expect((await previous.shard(0)).products).toEqual(shop.slice(0, 2));
  const names = readdirSync(join(folder, 'pack'));
  expect(names).toContain('products-notes.json');
  // Two manifests, two packs of two files, and the note.
  expect(names).toHaveLength(7);
});

test('a damaged pack in the folder costs time, not the run', async () => {
  const folder = temporaryFolder();
  await make(folder, shop);
  for (const name of readdirSync(join(folder, 'pack'))) {
    writeFileSync(join(folder, 'pack', name), 'oops');
  }
  expect(await make(folder, shop)).toMatch(/^3 products: 0 vectors reused, 3 made/);
  expect((await (await open(folder)).shard(0)).products).toEqual(shop);
});

test('the most popular products are in the first shard, by the graph where there is one', async () => {
  const folder = temporaryFolder();
  const many = Array.from({ length: 1_002 }, (_, index) => ({ id: `i${index}`, title: 'Tent' }));
  const last = { ...many.pop()!, popularity: 9 };
  await make(folder, [...many, last]);
  const ids = async () =>
    new Set((await (await open(folder)).shard(0)).products.map((row) => (row as Product).id));
  expect([(await ids()).has('i1001'), (await ids()).has('i1000')]).toEqual([true, false]);
  const graph = smallGraph({ i1000: {} });
  const path = join(folder, 'graph.bin');
  writeFileSync(path, encodeGraph({ ...graph, popularity: Uint32Array.of(5) }));
  await make(folder, [...many, last], '--graph', path);
  expect((await ids()).has('i1000')).toBe(true);
  const bytes = await (await open(folder)).graph!();
  expect(decodeGraph(bytes, 'pack').items).toEqual(['i1000']);
});

test('a log of orders becomes the item graph of the pack', async () => {
  const lines = [1, 2, 3, 4, 5].flatMap((day) =>
    ['dome', 'kettle'].map((item) => `c${day},${item},2024-05-0${day}`),
  );
  const log = ['customer,item,time', ...lines, ''].join('\n');
  const folder = temporaryFolder({ 'orders.csv': log });
  const out = await make(folder, shop, '--orders', join(folder, 'orders.csv'));
  expect(out).toMatch(/item graph: 1 KB/);
  const bytes = await (await open(folder)).graph!();
  expect([...decodeGraph(bytes, 'pack').items].sort()).toEqual(['dome', 'kettle']);
});

test('a table is a feed too, gzipped as well', async () => {
  const table = 'item_id\ttitle\ndome\tDome tent for two\n';
  const folder = temporaryFolder({ 'feed.tsv.gz': gzipSync(table) });
  expect((await run(folder, '--feed', join(folder, 'feed.tsv.gz'))).code).toBe(0);
  const { products } = await (await open(folder)).shard(0);
  expect(products).toEqual([{ id: 'dome', title: 'Dome tent for two' }]);
});

test('rows that cannot be used are told, and the pack is made of the others', async () => {
  const folder = temporaryFolder({ 'feed.json': feed([...shop, { title: 'no id' }]) });
  const { code, err } = await run(folder, '--feed', join(folder, 'feed.json'));
  expect([code, err]).toEqual([0, expect.stringContaining('Row 3 of the catalogue')]);
  const catalog = new Catalog();
  catalog.load((await (await open(folder)).shard(0)).products);
  expect(catalog.size).toBe(3);
});

test.each<[string, string[], string]>([
  ['no feed', [], '--feed FILE is missing'],
  ['a feed that is not there', ['--feed', 'none.json'], 'there is no such file'],
  ['a feed without products', ['--feed', 'empty.json'], 'holds no usable product'],
  ['a graph that is none', ['--feed', 'feed.json', '--graph', 'feed.json'], 'it is no graph file'],
  [
    'orders and a graph',
    ['--feed', 'feed.json', '--orders', 'feed.json', '--graph', 'feed.json'],
    'Give one of them',
  ],
  ['a model that is none', ['--feed', 'feed.json', '--model', 'no-model'], 'could not be loaded'],
])('%s is answered with what to do', async (_, words, why) => {
  const folder = temporaryFolder({ 'feed.json': feed(shop), 'empty.json': '[{}]' });
  const paths = words.map((word) => (/\.json$|^no-/.test(word) ? join(folder, word) : word));
  const { code, err, out } = await run(folder, ...paths);
  expect(code).toBeGreaterThan(0);
  expect(out).toBe('');
  expect(err.trim().split('\n').at(-1)).toContain(why);
});

test('a folder that cannot be written is named', async () => {
  const folder = temporaryFolder({ 'feed.json': feed(shop), pack: 'a file' });
  const { code, err } = await run(folder, '--feed', join(folder, 'feed.json'));
  expect(code).toBe(2);
  expect(err).toMatch(/--out: .*pack cannot be written/);
});
