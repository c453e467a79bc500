import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { openShopTab, rowTitles, untilCalm } from '../../support/shop-visit.js';

const url = inject('shopUrl');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('after the first load everything works without network', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page } = await openShopTab(context);
  await page.goto(url);
  await untilCalm(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  // The copy is complete once every file of the site is in the cache.
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = await caches.keys();
          const lists = await Promise.all(
            names.map(async (name) => (await caches.open(name)).keys()),
          );
          return lists.flat().some((request) => request.url.endsWith('/pictures.json'));
        }),
      { timeout: 30_000 },
    )
    .toBe(true);
  await page.reload();
  await untilCalm(page);

  await context.setOffline(true);
  await page.goto(`${url}/product/fellrunner-3-grippy`);
  await untilCalm(page);
  expect(await rowTitles(page, /^Similar/)).not.toEqual([]);
  const drawn = page.locator('main img').first();
  expect(
    await drawn.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    ),
  ).toBeGreaterThan(0);
  await page.goto(`${url}/`);
  await untilCalm(page);
  expect(await rowTitles(page, /^For you$/)).not.toEqual([]);
  await context.close();
});
