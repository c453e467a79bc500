import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoredInteraction } from '../../../src/index.js';
import { launchBrowser } from '../../support/browser.js';
import { kinds, serveShops } from '../../support/shops/serve-shops.js';
import { openTab } from '../../support/visit.js';

let browser: Browser;
let shops: Awaited<ReturnType<typeof serveShops>>;

beforeAll(async () => {
  [browser, shops] = await Promise.all([launchBrowser(), serveShops()]);
});
afterAll(async () => {
  await browser.close();
  await shops.close();
});

/** The same clicks in every shop. */
async function visit(page: Page, root: string): Promise<void> {
  const open = async (title: string) => {
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: title }).waitFor();
  };
  const buy = () => page.locator('#buy').click();
  await page.goto(`${root}/`);
  await page.evaluate(() => globalThis.shop.ready);
  await open('Trail shoe');
  await page.waitForTimeout(1_400);
  await buy();
  await page.waitForTimeout(400);
  await open('Tent for two');
  await page.waitForTimeout(400);
  await page.getByLabel('Search').fill('lamp');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/search/);
  await open('Lamp');
  await page.waitForTimeout(400);
  await buy();
  // Left at once: what was just done is the tail.
  await page.getByRole('link', { name: 'Home' }).click();
  await page.waitForURL(/\/$/);
}

const facts = ({ type, ...row }: StoredInteraction) =>
  'item' in row && row.item !== undefined ? `${type} ${row.item}` : type;

it.each(kinds)(
  'the shop “$name” gets the same interactions from the same clicks',
  async ({ name }) => {
    const context = await browser.newContext();
    const { page, errors } = await openTab(context);
    await visit(page, `${shops.url}/${name}`);
    await expect
      .poll(
        async () => {
          const rows = await page.evaluate(() => globalThis.shop.history());
          return rows.filter(({ type }) => type !== 'dwell').map(facts);
        },
        { timeout: 10_000 },
      )
      .toEqual([
        'view SHOE-42',
        'cart SHOE-42',
        'view TENT-2',
        'search',
        'view LAMP-1',
        'cart LAMP-1',
      ]);
    const rows = await page.evaluate(() => globalThis.shop.history());
    const dwelt = rows.filter(({ type }) => type === 'dwell').map(facts);
    expect(dwelt).toContain('dwell SHOE-42');
    expect(new Set(dwelt).size).toBe(dwelt.length);
    expect(errors).toEqual([]);
    await context.close();
  },
);
