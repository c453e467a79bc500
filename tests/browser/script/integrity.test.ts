import { appendFile, cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../../src/index.js';
import { launchBrowser } from '../../support/browser.js';
import { buildLibrary } from '../../support/built-library.js';
import { takeShop, titlesOf, untilRows } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import { isEmbedded, openTab, untilStatus, type Visit } from '../../support/visit.js';

type Served = Awaited<ReturnType<typeof serveSite>>;

const catalog = JSON.stringify([
  { id: 'fell', title: 'Fell spikes', url: '/p/fell', popularity: 2 },
  { id: 'pot', title: 'Moka pot', url: '/p/pot', popularity: 1 },
]);
const popular = ['Fell spikes', 'Moka pot'];
const page = (attributes: string, host = '') =>
  `<!doctype html><html lang="en"><title>A shop</title><link rel="icon" href="/favicon.svg">
  <script async ${attributes} src="${host}/windowshop/windowshop.js" data-catalog="/catalog.json"></script>
  <windowshop-row limit="2"><a href="/sale">Sale</a></windowshop-row>`;

let browser: Browser;
let library: string;
let context: BrowserContext;
let visit: Visit;
const servers: Served[] = [];

beforeAll(async () => {
  [browser, library] = await Promise.all([launchBrowser(), buildLibrary()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  visit = await openTab(context);
});
afterEach(async () => {
  await context.close();
  for (const { server } of servers.splice(0)) server.close();
});

async function open(folder: string, headers: Record<string, string> = {}): Promise<Served> {
  const served = await serveSite({ folders: { '/windowshop/': `${folder}/` }, headers });
  Object.assign(served.pages, { '/catalog.json': catalog, '/favicon.svg': '', '/': page('') });
  servers.push(served);
  return served;
}

/** A section without meaning: WebAssembly that has it more is as valid as before. */
const section = new Uint8Array([0, 2, 1, 120]);

/** A copy of the library in which the files whose names begin with `start` are others, and would run. */
async function changed(start: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'windowshop-'));
  await cp(library, folder, { recursive: true });
  const names = await readdir(folder, { recursive: true });
  const hit = names.filter((name) => name.startsWith(start));
  expect(hit).not.toEqual([]);
  for (const name of hit) {
    await appendFile(join(folder, name), name.endsWith('.wasm') ? section : '\n');
  }
  return folder;
}

async function visitShop({ url }: Served): Promise<void> {
  await visit.page.goto(`${url}/`);
  await untilRows(visit.page);
  await takeShop(visit.page);
}

const titles = () => titlesOf(visit.page.locator('windowshop-row').first());
const refused = ({ problems }: Status) =>
  problems.filter(({ code }) => code === 'FILE_REFUSED').map(({ detail }) => String(detail.url));

describe('a file that is not the one that was built', () => {
  it('the worker: lists come without one', async () => {
    await visitShop(await open(await changed('worker-')));
    const status = await untilStatus(visit.page, ({ state }) => state !== 'starting');
    expect(status).toMatchObject({ thread: 'inline', state: 'degraded' });
    expect(refused(status)).toEqual([expect.stringContaining('/windowshop/worker-')]);
    expect(await titles()).toEqual(popular);
  });

  it('the worker on another host: lists come without a worker', async () => {
    const cors = { 'Access-Control-Allow-Origin': '*' };
    const cdn = await open(await changed('worker-'), cors);
    const shop = await open(library);
    shop.pages['/'] = page('crossorigin data-allow-blob-worker', cdn.url);
    await visitShop(shop);
    const status = await untilStatus(visit.page, ({ state }) => state !== 'starting');
    expect(status.thread).toBe('inline');
    expect(refused(status)).toEqual([expect.stringContaining(`${cdn.url}/windowshop/worker-`)]);
    expect(await titles()).toEqual(popular);
  });

  it('the compiled scans: the plain ones compare vectors', async () => {
    await visitShop(await open(await changed('scan-')));
    const status = await untilStatus(visit.page, isEmbedded);
    expect(status).toMatchObject({ thread: 'worker', state: 'degraded' });
    expect(refused(status)).toEqual([expect.stringContaining('/windowshop/scan-')]);
    const similar = await visit.page.evaluate(() =>
      globalThis.shop.recommend({ strategy: 'similar', item: 'fell', limit: 1 }),
    );
    expect(similar).toMatchObject({ used: 'similar', items: [{ item: 'pot' }] });
  });

  it.each([['ort.wasm.bundle'], ['ort-wasm-simd-threaded-']])(
    '%s of the runtime: the model’s table is read without it',
    async (start) => {
      await visitShop(await open(await changed(start)));
      const status = await untilStatus(visit.page, isEmbedded);
      expect(status.model).toMatchObject({ state: 'ready', backend: 'direct' });
      expect(refused(status)).toEqual([expect.stringContaining(`/windowshop/${start}`)]);
    },
  );

  it('what runs the model: lists come without it', async () => {
    await visitShop(await open(await changed('encoder-')));
    const status = await untilStatus(visit.page, ({ state }) => state !== 'starting');
    expect(status).toMatchObject({ thread: 'worker', state: 'degraded', embedding: { done: 0 } });
    expect(refused(status)).toEqual([expect.stringContaining('/windowshop/encoder-')]);
    expect(await titles()).toEqual(popular);
  });

  it('the model’s manifest: lists come without the model', async () => {
    await visitShop(await open(await changed('models/windowshop-nano/manifest.json')));
    const status = await untilStatus(visit.page, ({ state }) => state !== 'starting');
    expect(status).toMatchObject({ state: 'degraded', model: { state: 'failed' } });
    expect(refused(status)).toEqual([expect.stringContaining('/manifest.json')]);
    expect(await titles()).toEqual(popular);
  });

  it('the cards of a row: the page’s own links stay', async () => {
    const { url } = await open(await changed('elements-row-cards-'));
    await visit.page.goto(`${url}/`);
    await untilRows(visit.page);
    expect(await visit.page.getByText('Sale').isVisible()).toBe(true);
  });
});

describe('the library as it was built', () => {
  it('passes, and no file is fetched twice for its check', async () => {
    const shop = await open(library, { 'Cache-Control': 'max-age=60' });
    const asked: string[] = [];
    shop.server.on('request', ({ url }) => asked.push(url ?? ''));
    await visitShop(shop);
    const status = await untilStatus(visit.page, isEmbedded);
    expect(status).toMatchObject({ thread: 'worker', state: 'ready', problems: [] });
    const files = asked.filter((url) => /^\/windowshop\/[^/]+\.(js|wasm)$/.test(url));
    expect(files.filter((url, at) => files.indexOf(url) !== at)).toEqual([]);
    expect(files).toContainEqual(expect.stringContaining('worker-'));
    expect(visit.errors).toEqual([]);
  });
});
