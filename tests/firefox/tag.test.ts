import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { headers } from '../../demo/build/headers.js';
import { main } from '../../src/cli/main.js';
import { buildLibrary } from '../support/built-library.js';
import { launchFirefox } from '../support/firefox.js';
import { readmeBlocks } from '../support/readme.js';
import { recordingTerminal } from '../support/recording-terminal.js';
import { rowPage } from '../support/row-page.js';
import { takeShop } from '../support/row-visit.js';
import { serveSite } from '../support/serve-site.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { isEmbedded, untilStatus } from '../support/visit.js';

type Served = Awaited<ReturnType<typeof serveSite>>;

const products = [
  { id: 'shoe', title: 'Ridge Runner trail shoe', categories: ['Shoes'], url: '/p/shoe' },
  { id: 'boot', title: 'Hiking boots', categories: ['Shoes'], url: '/p/boot' },
  { id: 'tent', title: 'Two person dome tent', categories: ['Camping'], url: '/p/tent' },
  { id: 'sofa', title: 'Leather sofa', url: '/p/sofa' },
];
const catalog = JSON.stringify(products);
const row = '<windowshop-row></windowshop-row>';

let browser: Browser;
let library: string;
let context: BrowserContext;
let page: Page;
let errors: string[];
let servers: Served[];

beforeAll(async () => {
  library = `${await buildLibrary()}/`;
  browser = await launchFirefox();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  servers = [];
  errors = [];
  context = await browser.createBrowserContext();
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
});
afterEach(async () => {
  await context.close();
  for (const { server } of servers) server.close();
});

/** Serves `html` as the page of a shop, with the library beside it, and opens it. */
async function open(html: string, given: Parameters<typeof serveSite>[0] = {}): Promise<Served> {
  const folders = { '/windowshop/': library, ...given.folders };
  const pages = { '/catalog.json': catalog, ...given.pages, '/': html };
  const site = await serveSite({ ...given, folders, pages });
  servers.push(site);
  await page.goto(site.url);
  return site;
}

const tag = (attributes: string) => ({
  tag: `<script async src="/windowshop/windowshop.js" ${attributes}></script>`,
});
const titles = () =>
  page.$$eval('windowshop-row >>> [part=title]', (all) => all.map((one) => one.textContent));
const untilRow = () => page.waitForSelector('windowshop-row[data-state=ready]');
const databases = () =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/**
 * Goes back to a page that was kept with all it held or, where Firefox let it go, is loaded anew. Puppeteer's own
 * would wait for a load, which the first has not.
 */
async function goBack(): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => location.pathname === '/' && document.readyState === 'complete');
  await takeShop(page);
}

describe('in Firefox', () => {
  it('the README’s tag and catalogue make a page with a row', async () => {
    const pages = { '/catalog.json': readmeBlocks('json')[0]! };
    await open(rowPage(readmeBlocks('html')[0]!, { tag: '' }), { pages });
    await untilRow();
    expect(await titles()).toEqual(['Ridge Runner trail shoe']);
    expect(errors).toEqual([]);
  });

  it('with consent a view is kept over a reload, and withdrawal removes the database', async () => {
    await open(rowPage('', tag('data-catalog="/catalog.json" data-consent="granted"')));
    await takeShop(page);
    await page.evaluate(() => globalThis.shop.record({ type: 'view', item: 'shoe' }));
    await page.reload();
    await takeShop(page);
    const history = await page.evaluate(() => globalThis.shop.history());
    expect(history).toMatchObject([{ type: 'view', item: 'shoe' }]);
    expect(await databases()).toEqual(['windowshop']);

    const status = await page.evaluate(() => globalThis.shop.consent('denied'));
    expect(status).toMatchObject({ storage: 'none', interactions: 0 });
    expect(await databases()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('the model runs in a worker on WebAssembly, and search finds by meaning', async () => {
    await open(rowPage(''));
    await takeShop(page);
    expect(await untilStatus(page, isEmbedded)).toMatchObject({
      state: 'ready',
      thread: 'worker',
      model: { state: 'ready', backend: 'wasm' },
      problems: [],
    });
    const { items } = await page.evaluate(() => globalThis.shop.search('couch'));
    expect(items[0]).toMatchObject({ item: 'sofa', reason: { code: 'meaning' } });
    expect(errors).toEqual([]);
  });

  it('a pack makes a row without the model', async () => {
    const folder = temporaryFolder({ 'feed.json': catalog });
    const terminal = recordingTerminal();
    const words = ['pack', '--feed', `${folder}/feed.json`, '--out', `${folder}/pack`];
    expect(await main(words, terminal), terminal.said.err).toBe(0);
    const similar = '<windowshop-row strategy="similar" item="shoe" limit="1"></windowshop-row>';
    await open(rowPage(similar, tag('data-pack="/pack/"')), {
      folders: { '/pack/': `${folder}/pack/` },
    });
    await untilRow();
    expect(await titles()).toEqual(['Hiking boots']);
    await takeShop(page);
    expect(await untilStatus(page, isEmbedded)).toMatchObject({
      state: 'ready',
      catalog: { items: products.length, packed: products.length },
      embedding: { computed: 0 },
      model: { state: 'idle' },
      problems: [],
    });
    expect(errors).toEqual([]);
  });

  it.each([
    ['that the README prints', readmeBlocks('text').find((block) => !block.includes('blob:'))!],
    ['of the demo shop, with Trusted Types', headers['Content-Security-Policy']!],
  ])('nothing but the page’s own inline script breaks the policy %s', async (_, policy) => {
    const violations: string[] = [];
    const site = await open('<title>A shop</title>');
    site.server.prependListener('request', async (request) => {
      if (request.url === '/violation') violations.push(await text(request));
    });
    site.headers['Content-Security-Policy'] = `${policy.trim()}; report-uri /violation`;
    site.pages['/'] =
      `<title>A shop</title><script>1</script>${tag('data-catalog="/catalog.json"').tag}${row}`;
    await page.goto(site.url);
    await untilRow();
    await takeShop(page);
    expect(await untilStatus(page, isEmbedded)).toMatchObject({
      state: 'ready',
      thread: 'worker',
      model: { state: 'ready', backend: 'wasm' },
    });
    await expect.poll(() => violations).toEqual([expect.stringContaining('"inline"')]);
    expect(errors).toEqual([expect.stringContaining('blocked an inline script')]);
  });

  it('going back leads to a page that answers', async () => {
    const site = await open(rowPage(row), { pages: { '/next': rowPage('') } });
    await untilRow();
    await takeShop(page);
    await untilStatus(page, isEmbedded);
    await page.goto(`${site.url}/next`);
    // A page that is left before its scripts have come says that their hashes are wrong: of nothing.
    await takeShop(page);
    await goBack();
    const slate = await page.evaluate(() => globalThis.shop.recommend({ limit: 2 }));
    expect(slate.items).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it('withdrawal does not wait for the page before, which is kept for going back', async () => {
    const granted = rowPage('', tag('data-catalog="/catalog.json" data-consent="granted"'));
    const site = await open(granted, { pages: { '/next': granted } });
    await takeShop(page);
    await page.evaluate(() => globalThis.shop.record({ type: 'view', item: 'shoe' }));
    await untilStatus(page, isEmbedded);
    await page.goto(`${site.url}/next`);
    await takeShop(page);
    const status = await page.evaluate(() => globalThis.shop.consent('denied'));
    expect(status).toMatchObject({ consent: 'denied', storage: 'none', problems: [] });
  });
});
