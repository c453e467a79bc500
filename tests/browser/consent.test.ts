import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { openPage, openTab, type Visit } from '../support/visit.js';

const url = inject('pageUrl');
const item = 'fellrunner-3-grippy';

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

/** Everything a page can leave on the device, seen without the library. */
async function traces(
  page: Page,
): Promise<{ databases: string[]; keys: string[]; cookies: string }> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    cookies: document.cookie,
  }));
}

describe('consent', () => {
  it('nothing is written before the visitor agrees, and what the page learnt is kept from then on', async () => {
    await openPage(visit, url);
    await visit.page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);
    expect(await traces(visit.page)).toEqual({ databases: [], keys: [], cookies: '' });

    const status = await visit.page.evaluate(() => globalThis.shop.consent('granted'));
    expect(status).toMatchObject({ consent: 'granted', storage: 'indexeddb', interactions: 1 });
    expect((await traces(visit.page)).databases).toEqual(['windowshop']);
  });

  it('withdrawal removes history and database, ends the worker, and lists go on', async () => {
    await openPage(visit, url, { consent: 'granted' });
    await visit.page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);
    expect(visit.page.workers()).toHaveLength(1);
    const status = await visit.page.evaluate(() => globalThis.shop.consent('denied'));
    expect(status).toMatchObject({
      consent: 'denied',
      storage: 'none',
      thread: 'inline',
      interactions: 0,
    });
    await expect.poll(() => visit.page.workers().length).toBe(0);
    expect((await traces(visit.page)).databases).toEqual([]);

    const receipt = await visit.page.evaluate(
      (id) => globalThis.shop.record({ type: 'view', item: id }),
      item,
    );
    expect(receipt.rejected[0]?.code).toBe('CONSENT_DENIED');
    const slate = await visit.page.evaluate(() => globalThis.shop.recommend({ limit: 5 }));
    expect(slate.items.map(({ strategy }) => strategy)).toEqual(Array(5).fill('popular'));
  });

  it('a visitor who declined gets no worker and no request for the model', async () => {
    const status = await openPage(visit, url, { consent: 'denied' });
    expect(status).toMatchObject({ thread: 'inline', storage: 'none' });
    expect(visit.page.workers()).toHaveLength(0);
    expect(visit.paths.filter((path) => path.includes('/models/'))).toEqual([]);
  });

  it('declining at the start removes what an earlier visit left', async () => {
    await openPage(visit, url, { consent: 'granted' });
    await visit.page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);
    await openPage(visit, url, { consent: 'denied' });
    expect((await traces(visit.page)).databases).toEqual([]);
  });

  it('Global Privacy Control caps at memory until the visitor grants it explicitly', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
    });
    const status = await openPage(visit, url, { consent: 'granted' });
    expect(status).toMatchObject({ consent: 'memory', cappedBy: 'global-privacy-control' });
    expect((await traces(visit.page)).databases).toEqual([]);

    const granted = await visit.page.evaluate(() => globalThis.shop.consent('granted'));
    expect(granted).toMatchObject({ consent: 'granted', storage: 'indexeddb' });
    expect(granted.cappedBy).toBeUndefined();
  });
});
