import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { textSamples } from '../support/catalog-samples.js';
import { openPage, openTab, untilStatus, type Visit } from '../support/visit.js';

const url = inject('pageUrl');

let browser: Browser;
let context: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  visit = await openTab(context);
});
afterEach(() => context.close());

const opened = ({ state }: { state: string }) => state !== 'starting';

/** Files that the page asked for, without their hashes. */
const loaded = () => visit.paths.map((path) => path.replace(/^.*\/|-[\w-]{8}\.js$/g, ''));

it.each(Object.entries(textSamples))('the worker reads %s by its content', async (name, text) => {
  await context.route('**/shop/data', (route) => route.fulfill({ body: text }));
  await openPage(visit, url, { catalog: 'shop/data', model: false });
  const { catalog, problems, thread } = await untilStatus(visit.page, opened);
  expect({ thread, problems, rejected: catalog.rejected }).toEqual({
    thread: 'worker',
    problems: [],
    rejected: {},
  });
  expect(catalog.items).toBeGreaterThan(0);
  const files = loaded();
  expect(files.includes('import-catalog')).toBe(name !== 'own');
  expect(files.includes('merchant-xml')).toBe(name === 'merchant-xml');
  expect(visit.errors).toEqual([]);
});

it('a feed in Latin-1, packed without saying so, is read', async () => {
  const csv = Buffer.from('id;title\n1;Café-Löffel\n', 'latin1');
  await context.route('**/feed.csv', (route) => route.fulfill({ body: gzipSync(csv) }));
  await openPage(visit, url, { catalog: { url: '/feed.csv', currency: 'EUR' }, model: false });
  await untilStatus(visit.page, opened);
  const { items } = await visit.page.evaluate(() => globalThis.shop.recommend());
  expect(items[0]!.product.title).toBe('Café-Löffel');
});

it('all pages of a shop are read; one that fails is told of, and the others serve', async () => {
  const product = (id: number) => ({
    id,
    title: `Vest ${id}`,
    handle: `v-${id}`,
    variants: [{ price: '1.00' }],
  });
  const page = (from: number, count: number) =>
    JSON.stringify({ products: Array.from({ length: count }, (_, at) => product(from + at)) });
  await context.route('**/products.json*', (route) => {
    const parameters = new URL(route.request().url()).searchParams;
    const number = Number(parameters.get('page') ?? 1);
    if (number === 3) return route.fulfill({ status: 429 });
    return route.fulfill({ body: page(250 * (number - 1), parameters.has('limit') ? 250 : 30) });
  });
  await context.route('**/meta.json', (route) => route.fulfill({ body: '{"currency":"CHF"}' }));
  await openPage(visit, url, { catalog: '/products.json', model: false });
  const { catalog, problems } = await untilStatus(visit.page, opened);
  expect(catalog.items).toBe(500);
  expect(problems.map(({ code, detail }) => `${code}: ${detail.why}`)).toEqual([
    'CATALOG_INCOMPLETE: HTTP 429',
  ]);
  const { items } = await visit.page.evaluate(() => globalThis.shop.recommend());
  expect(items[0]!.product).toMatchObject({ price: 1, currency: 'CHF' });
});

it('a source that is wrong in part is used for what is right', async () => {
  await context.route('**/feed', (route) => route.fulfill({ body: 'id,title\n1,Pot\n' }));
  const catalog = { url: '/feed', format: 'excel', pages: 0 } as never;
  await openPage(visit, url, { catalog, model: false });
  const { catalog: read, problems } = await untilStatus(visit.page, opened);
  expect(read.items).toBe(1);
  expect(problems.map(({ code }) => code)).toEqual(['OPTION_INVALID']);
});
