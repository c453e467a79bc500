import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { encodeGraph } from '../../src/graph/index.js';
import { launchBrowser } from '../support/browser.js';
import { smallGraph } from '../support/small-graph.js';
import { isEmbedded, openPage, openTab, untilStatus, type Visit } from '../support/visit.js';

const url = inject('pageUrl');
const ids = readdirSync('demo/catalog').flatMap((name): string[] =>
  JSON.parse(readFileSync(`demo/catalog/${name}`, 'utf8')).map(({ id }: { id: string }) => id),
);
const graph = encodeGraph(smallGraph(Object.fromEntries(ids.map((id) => [id, { [ids[0]!]: 0 }]))));

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

it('the worker reads the shop’s graph, and the address is seen from the page', async () => {
  await context.route('**/shop/graph.bin', (route) => route.fulfill({ body: Buffer.from(graph) }));
  await openPage(visit, url, { graph: 'shop/graph.bin' });
  const status = await untilStatus(visit.page, isEmbedded);
  expect(status.graph).toEqual({
    state: 'ready',
    items: ids.length,
    known: ids.length,
    bytes: graph.length,
  });
  expect(status).toMatchObject({ state: 'ready', thread: 'worker', problems: [] });
  expect(visit.errors).toEqual([]);
});

it('a graph that is a page of the shop costs the graph, not the list', async () => {
  await context.route('**/graph.bin', (route) =>
    route.fulfill({ body: '<!doctype html><title>Oops</title>', contentType: 'text/html' }),
  );
  await openPage(visit, url, { graph: '/graph.bin' });
  const status = await untilStatus(visit.page, isEmbedded);
  expect(status).toMatchObject({ state: 'degraded', graph: { state: 'failed' } });
  expect(status.problems).toMatchObject([{ code: 'GRAPH_INVALID' }]);
  const length = await visit.page.evaluate(
    async () => (await globalThis.shop.recommend({ limit: 5 })).items.length,
  );
  expect(length).toBe(5);
});
