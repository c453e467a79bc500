import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CatalogFormat } from '../../../../src/types.js';
import { importText } from '../../../support/import-text.js';

const csv = 'id,title,brand,price\n1,Pot für Café,Löwe,12 EUR\n';
const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><id>1</id><title>Pot für Café</title><brand>Löwe</brand><price>12 EUR</price></item></channel></rss>`;
const pot = { id: '1', title: 'Pot für Café', brand: 'Löwe', price: 12, currency: 'EUR' };

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('text is read as what it is:', () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['UTF-8', csv],
    ['UTF-8 with a mark', `\ufeff${csv}`],
    ['UTF-16 with a mark', utf16(`\ufeff${csv}`)],
    ['UTF-16, big end first', swapped(`\ufeff${csv}`)],
    ['UTF-16 without a mark', utf16(csv)],
    ['Latin-1 that nobody declared', latin1(csv)],
    ['Latin-1 that XML declares', latin1(xml)],
    ['UTF-8 that XML takes for Latin-1, with a mark', `\ufeff${xml}`],
    ['gzip', new Uint8Array(gzipSync(csv))],
    ['Latin-1 in gzip', new Uint8Array(gzipSync(latin1(xml)))],
  ])('%s', async (_, content) => {
    for (const size of [1, 5, 7_000]) {
      expect((await importText(content, {}, size)).products).toEqual([pot]);
    }
  });
});

describe('the content tells the format, whatever the address says:', () => {
  test.each<[CatalogFormat, string]>([
    ['json', ' \n[{"id":"1","title":"Pot"}]'],
    ['json', '{\n"products":[{"id":"1","title":"Pot"}]}'],
    ['jsonl', '{"id":"1","title":"Pot"}\n{"id":"2","title":""}\n'],
    ['csv', 'sku;name\n1;Pot\n'],
    ['tsv', 'item_id\ttitle\n1\tPot\n'],
    [
      'merchant-xml',
      '<?xml version="1.0"?><!-- made --><rss><item><id>1</id><title>Pot</title></item></rss>',
    ],
    ['json-ld', '{"@type":"Product","sku":"1","name":"Pot"}'],
    [
      'json-ld',
      '<html><script type=application/ld+json>{"@type":"Product","sku":"1","name":"Pot"}</script>',
    ],
  ])('%s', async (format, content) => {
    const url = 'https://shop.example/data.bin';
    const found = (await importText(content, { url })).products;
    expect(found).toMatchObject([{ id: '1', title: 'Pot' }]);
    expect((await importText(content, { url, format })).products).toEqual(found);
  });
});

test.each([
  ['', 'CATALOG_NOT_JSON'],
  ['<!DOCTYPE HTML><title>404</title>', 'CATALOG_NOT_JSON'],
  ['Service unavailable', 'CATALOG_NOT_JSON'],
  ['{"error":"locked"}', 'CATALOG_NOT_A_LIST'],
  ['<?xml version="1.0"?><sitemap/>', undefined],
])('what is no catalogue is said: %j', async (content, code) => {
  const reading = importText(content);
  if (code) await expect(reading).rejects.toMatchObject({ code });
  else expect((await reading).products).toEqual([]);
});

test('the currency of the source is that of prices without one', async () => {
  const text = 'id,title,price\n1,Pot,12\n2,Pan,15 USD\n3,Cup,\n';
  const { products } = await importText(text, { currency: 'EUR' });
  expect(products.map(({ currency }) => currency)).toEqual(['EUR', 'USD', undefined]);
});

test('links lead to http or https, and say which host they lead to', async () => {
  const links = [
    '//evil.example/x',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    'p/1',
    'data:text/html,x',
  ];
  const rows = links.map((link, id) => ({ id, title: 'Pot', link }));
  const { products } = await importText(JSON.stringify(rows));
  expect(products.map(({ url }) => url)).toEqual([
    'https://evil.example/x',
    undefined,
    undefined,
    'https://shop.example/p/1',
    undefined,
  ]);
});
