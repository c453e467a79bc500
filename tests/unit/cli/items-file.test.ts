import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readItems } from '../../../src/cli/items-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const table =
  'item_id\ttitle\tbrand\tcategories\tdescription\n1\tTent\tFell\tA > B|C\t\n2\tBag\t\t\tWarm\n';
const products = [
  { id: '1', title: 'Tent', brand: 'Fell', categories: ['A > B', 'C'] },
  { id: '2', title: 'Bag', description: 'Warm' },
];

const read = (name: string, content: string | Uint8Array) =>
  readItems(join(temporaryFolder({ [name]: content }), name));

test('a table is read plain and gzipped, whatever its name says', async () => {
  expect(await read('items.tsv', table)).toEqual(products);
  expect(await read('items.tsv.gz', gzipSync(table))).toEqual(products);
  expect(await read('items.tsv', gzipSync(table))).toEqual(products);
});

test('a byte order mark is no part of the first column', async () => {
  expect(await read('items.tsv', `\ufeff${table}`)).toEqual(products);
});

test('JSON is read as an array or as an object with products', async () => {
  expect(await read('items.json', JSON.stringify(products))).toEqual(products);
  expect(await read('items.json.gz', gzipSync(JSON.stringify({ products })))).toEqual(products);
});

test.each([
  ['{', 'is not JSON'],
  ['null', 'holds no list of products'],
  ['{"products": 1}', 'holds no list of products'],
  ['[]', 'holds no product'],
])('JSON that is no list of products is said: %s', async (content, complaint) => {
  await expect(read('items.json', content)).rejects.toThrow(complaint);
});

test('a broken archive, a folder and a missing file are said', async () => {
  await expect(read('items.tsv.gz', gzipSync(table).subarray(0, 20))).rejects.toThrow(
    'cannot be read',
  );
  const folder = temporaryFolder();
  await expect(readItems(folder)).rejects.toThrow('it is a folder');
  await expect(readItems(join(folder, 'none'))).rejects.toThrow('there is no such file');
});
