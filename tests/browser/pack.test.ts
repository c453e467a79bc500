import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { encodeGraph } from '../../src/graph/index.js';
import { launchBrowser } from '../support/browser.js';
import { recordingTerminal } from '../support/recording-terminal.js';
import { smallGraph } from '../support/small-graph.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { isEmbedded, openPage, openTab, untilStatus, type Visit } from '../support/visit.js';

const url = inject('pageUrl');
const products: { id: string }[] = readdirSync('demo/catalog').flatMap((name) =>
  JSON.parse(readFileSync(`demo/catalog/${name}`, 'utf8')),
);
const options = { catalog: '/none.json', pack: '/pack/' };

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

/** Packs the demo's products as a shop would, and serves the folder to the page. */
async function servePack(change: (name: string, bytes: Buffer) => Buffer = (_, bytes) => bytes) {
  const first = products[0]!.id;
  const folder = temporaryFolder({
    'feed.json': JSON.stringify(products),
    'graph.bin': encodeGraph(smallGraph({ [first]: {} })),
  });
  const [feed, graph, out] = ['feed.json', 'graph.bin', 'pack'].map((name) => join(folder, name));
  const words = ['pack', '--feed', feed!, '--graph', graph!, '--out', out!];
  const terminal = recordingTerminal();
  expect(await main(words, terminal), terminal.said.err).toBe(0);
  await context.route('**/pack/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    const isThere = readdirSync(out!).includes(name);
    return isThere
      ? route.fulfill({ body: change(name, readFileSync(join(out!, name))) })
      : route.fulfill({ status: 404 });
  });
}

const list = (item: string) =>
  visit.page.evaluate(
    async (id) => (await globalThis.shop.recommend({ strategy: 'similar', item: id })).items.length,
    item,
  );

it('the first list of a page with a pack, and all others, need neither the runtime nor the model', async () => {
  await servePack();
  await openPage(visit, url, { ...options, consent: 'granted' });
  expect(await list(products[0]!.id)).toBe(10);
  const status = await untilStatus(visit.page, isEmbedded);
  expect(status).toMatchObject({
    state: 'ready',
    thread: 'worker',
    catalog: { items: products.length, packed: products.length },
    embedding: { computed: 0 },
    model: { state: 'idle' },
    graph: { state: 'ready' },
    problems: [],
  });
  expect(visit.paths.filter((path) => path.endsWith('/pack/manifest.json'))).toHaveLength(1);
  expect(visit.paths.filter((path) => /model\.onnx|tokenizer|\bort-|encoder-/.test(path))).toEqual(
    [],
  );
  expect(visit.errors).toEqual([]);
});

it('a damaged pack gives way to the catalogue, and the status says so', async () => {
  await servePack((name, bytes) => (name.startsWith('vectors') ? bytes.subarray(1) : bytes));
  await openPage(visit, url, { ...options, catalog: '/catalog.json' });
  const status = await untilStatus(visit.page, isEmbedded);
  expect(status.state).toBe('degraded');
  expect(status.catalog.packed).toBeUndefined();
  expect(status.problems).toMatchObject([{ code: 'PACK_DAMAGED' }]);
  expect(await list(products[0]!.id)).toBe(10);
});
