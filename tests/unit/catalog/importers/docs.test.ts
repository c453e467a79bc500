import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadCatalog } from '../../../../src/catalog/index.js';
import { main } from '../../../../src/cli/main.js';
import { checkOptions } from '../../../../src/options.js';
import type { Product } from '../../../../src/types.js';
import { importPages } from '../../../support/import-text.js';
import { codeBlocks } from '../../../support/readme.js';
import { recordingTerminal } from '../../../support/recording-terminal.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const blocks = (language: string) => codeBlocks('docs/catalogs.md', language);
const origin = 'https://shop.example';
const product = JSON.parse(blocks('json')[0]!) as Product;
const [shopify, woocommerce] = blocks('jsonc') as [string, string];
const [xml] = blocks('xml') as [string];
const [csv] = blocks('csv') as [string];
const [html] = blocks('html') as [string];

/** The shop of the document, by path. */
const site: Readonly<Record<string, string>> = {
  '/feeds/google.xml': xml,
  '/export.csv': csv,
  '/products.json': shopify,
  '/meta.json': '{"currency":"EUR"}',
  '/wp-json/wc/store/v1/products': woocommerce,
  '/page': html,
  '/robots.txt': '',
  '/sitemap.xml': `<urlset><url><loc>${origin}/page</loc></url></urlset>`,
};

beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address);
    const body = site[pathname];
    const response = new Response(body ?? '', { status: body === undefined ? 404 : 200 });
    return Object.defineProperty(response, 'url', { value: address });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  '/feeds/google.xml',
  '/export.csv',
  '/products.json',
  '/wp-json/wc/store/v1/products',
  '/page',
])('the sample at %s is the product that the document says it is', async (path) => {
  const pages = Object.fromEntries(Object.entries(site).map(([at, body]) => [origin + at, body]));
  const { products, rejected, damage } = await importPages(pages, { url: origin + path });
  expect(products.map((one) => ({ ...one, url: new URL(one.url!, origin).href }))).toEqual([
    product,
  ]);
  expect({ rejected, damage }).toEqual({ rejected: [], damage: [] });
});

test('every call of the document is understood, and finds the product', async () => {
  const given: unknown[] = [];
  new Function('createRecommender', blocks('js').join('\n'))((options: unknown) =>
    given.push(options),
  );
  expect(given).toHaveLength(4);
  for (const options of given) {
    const bases = { page: `${origin}/`, script: `${origin}/` };
    const { engine, problems } = checkOptions(options, bases);
    expect(problems).toEqual([]);
    const loaded = await loadCatalog(engine.catalog, Date.now);
    expect(loaded.problems).toEqual([]);
    expect(loaded.rows).toMatchObject([{ title: product.title, price: 129, currency: 'EUR' }]);
  }
});

test('every command of the document works', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'google.xml'), xml);
  const lines = blocks('sh').join('').split('\n').filter(Boolean);
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    const [npx, windowshop, ...words] = line.split(' ');
    expect([npx, windowshop]).toEqual(['npx', 'windowshop']);
    const placed = words.map((word, at) =>
      /^--(items|out)$/.test(words[at - 1] ?? '') ? join(folder, word) : word,
    );
    // A test need not be as polite to itself.
    if (placed[0] === 'crawl') placed.push('--delay', '0');
    const terminal = recordingTerminal();
    expect(await main(placed, terminal), `${line}: ${terminal.said.err}`).toBe(0);
    expect(terminal.said.out).toMatch(/1 products|Ridge Runner/);
  }
});
