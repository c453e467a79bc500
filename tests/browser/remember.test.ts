import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { isEmbedded, openPage, openTab, untilStatus, type Visit } from '../support/visit.js';

const url = inject('pageUrl');
/** Three products of the demo catalogue that a trail runner would open. */
const trail = ['fellrunner-3-grippy', 'longhaul-ridge-plum', 'marten-womens-contoured'];

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

async function departmentsForYou(): Promise<string[]> {
  return visit.page.evaluate(async () => {
    const { items } = await globalThis.shop.recommend({ limit: 8 });
    return items.map(({ product }) => product.categories?.[0]?.split(' > ')[1] ?? '');
  });
}

async function look(items: string[]): Promise<void> {
  const receipt = await visit.page.evaluate(
    (ids) => globalThis.shop.record(ids.map((item) => ({ type: 'view', item }))),
    items,
  );
  expect(receipt).toEqual({ accepted: items.length, rejected: [] });
}

describe('browse, remember on the device, recommend', () => {
  it('three trail running products turn "for you" to trail running; reload keeps it, erase forgets it', async () => {
    await openPage(visit, url, { consent: 'granted' });
    const status = await untilStatus(visit.page, isEmbedded);
    expect(status).toMatchObject({ thread: 'worker', storage: 'indexeddb', problems: [] });
    expect(status.model).toMatchObject({ state: 'ready', backend: 'wasm', dimensions: 256 });

    const before = await departmentsForYou();
    expect(before.filter((name) => name === 'Trail Running').length).toBeLessThan(3);

    await look(trail);
    const after = await departmentsForYou();
    expect(after.filter((name) => name === 'Trail Running').length).toBeGreaterThanOrEqual(6);

    visit.paths.length = 0;
    await openPage(visit, url, { consent: 'granted' });
    expect(await departmentsForYou()).toEqual(after);
    const again = await untilStatus(visit.page, isEmbedded);
    expect(again.embedding.computed, 'vectors are never computed twice').toBe(0);
    expect(visit.paths.filter((path) => /model\.onnx|ort-.*\.wasm$/.test(path))).toEqual([]);

    expect(await visit.page.evaluate(() => globalThis.shop.erase())).toBe(true);
    expect(await departmentsForYou()).toEqual(before);
    await openPage(visit, url, { consent: 'granted' });
    expect(await visit.page.evaluate(() => globalThis.shop.history())).toEqual([]);

    expect(visit.errors).toEqual([]);
    expect([...visit.hosts]).toEqual([new URL(url).host]);
  });

  it('learns from a clicked list in the worker, which loads the learner only then; a reset forgets it', async () => {
    await openPage(visit, url);
    await untilStatus(visit.page, isEmbedded);
    await look(trail);
    const hasLearner = () => visit.paths.some((path) => path.includes('/assets/learner-'));
    expect(hasLearner()).toBe(false);
    const learnt = await visit.page.evaluate(async () => {
      const { slate, items } = await globalThis.shop.recommend({ limit: 8 });
      const at = items.map(({ item }, position) => ({ item, slate, position }));
      await globalThis.shop.record(at.map((place) => ({ type: 'impression', ...place })));
      await globalThis.shop.record({ type: 'click', ...at[3]! });
      return (await globalThis.shop.profile()).learnt;
    });
    expect(learnt).toMatchObject({ slates: 1, clicks: 1 });
    expect(learnt!.changes.length).toBeGreaterThan(0);
    expect(hasLearner()).toBe(true);
    await visit.page.evaluate(() => globalThis.shop.resetLearning());
    const after = await visit.page.evaluate(() => globalThis.shop.profile());
    expect(after.learnt).toBeUndefined();
    expect(visit.errors).toEqual([]);
  });

  it('the main thread never loads tokenizer or runtime', async () => {
    await openPage(visit, url);
    await untilStatus(visit.page, isEmbedded);
    // What a worker fetches is not in its page's list.
    const own = await visit.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(own.some((path) => path.includes('/assets/index-'))).toBe(true);
    expect(own.filter((path) => /encoder|ort|\.wasm|tokenizer|onnx/.test(path))).toEqual([]);
    expect(visit.paths.some((path) => path.includes('/assets/encoder-'))).toBe(true);
  });

  it('two tabs that write at once lose nothing, and erasing in one empties the other', async () => {
    const other = await openTab(context);
    await openPage(visit, url, { consent: 'granted', retention: { events: 1_000 } });
    await openPage(other, url, { consent: 'granted', retention: { events: 1_000 } });
    const write = (page: Visit['page'], item: string) =>
      page.evaluate(async (id) => {
        for (let count = 0; count < 100; count++)
          await globalThis.shop.record({ type: 'view', item: id });
      }, item);
    await Promise.all([write(visit.page, trail[0]!), write(other.page, trail[1]!)]);
    const rows = await visit.page.evaluate(() => globalThis.shop.history());
    expect(rows).toHaveLength(200);

    await visit.page.evaluate(() => globalThis.shop.erase());
    await untilStatus(other.page, ({ interactions }) => interactions === 0);
    expect(await other.page.evaluate(() => globalThis.shop.history())).toEqual([]);
  });
});
