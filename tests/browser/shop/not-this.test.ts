import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import {
  axeViolations,
  keepPicture,
  openShopTab,
  rowTitles,
  untilCalm,
} from '../../support/shop-visit.js';
import type { Visit } from '../../support/visit.js';

const url = inject('shopUrl');

let browser: Browser;
let context: BrowserContext;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  visit = await openShopTab(context);
  page = visit.page;
  for (const id of ['marten-womens-contoured', 'fellrunner-3-grippy', 'longhaul-ridge-plum']) {
    await page.goto(`${url}/product/${id}`);
    await untilCalm(page);
  }
  await openHome();
});
afterEach(async () => {
  expect(visit.errors).toEqual([]);
  await context.close();
});

/** The first page, once every product has its vector: lists no longer change by themselves then. */
async function openHome(): Promise<void> {
  await page.goto(url);
  await page.getByText(/^You seem to like: /).waitFor();
  await untilCalm(page);
}

const forYou = () => rowTitles(page, /^For you$/);
const brandsShown = () => page.locator('.rows .card-brand').allTextContents();

/** Opens the menu of the first card of "For you" and gives back what it offers. */
async function openMenu(): Promise<string[]> {
  await page.locator('.rows .dismiss').first().click();
  return page.getByRole('menuitem').allTextContents();
}

it('a card offers the item, its brand and its category, and closes without a choice', async () => {
  const [brand] = await brandsShown();
  expect(await openMenu()).toEqual([
    'Not this item',
    `Nothing from ${brand}`,
    expect.stringMatching(/^Nothing in /),
  ]);
  await keepPicture(page, 'menu-desktop-light');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('menuitem').count()).toBe(0);
});

it('a dismissed brand leaves every row at once, and comes back with one click', async () => {
  const before = [await forYou(), await brandsShown()];
  const [brand] = await brandsShown();
  const [, ofBrand] = await openMenu();
  await page.getByRole('menuitem', { name: ofBrand! }).click();
  await expect.poll(brandsShown).not.toContain(brand);
  await expect
    .poll(async () => (await forYou()).length, { message: 'the gaps are filled' })
    .toBe(12);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => [await forYou(), await brandsShown()]).toEqual(before);
  await openHome();
  // What was shown and left alone meanwhile may stand further back.
  expect(await brandsShown()).toContain(brand);
});

it('a dismissed category is gone on the next visit, stands on “Your data” and can be brought back', async () => {
  const before = await forYou();
  const offered = await openMenu();
  await page.getByRole('menuitem', { name: offered[2]! }).click();
  await expect.poll(forYou).not.toContain(before[0]);
  await expect
    .poll(async () => (await forYou()).length, { message: 'the gaps are filled' })
    .toBe(12);
  await openHome();
  expect(await forYou()).not.toContain(before[0]);
  await page.getByRole('link', { name: 'Your data' }).first().click();
  await untilCalm(page);
  const entry = page.locator('.dismissed li');
  const name = offered[2]!.replace('Nothing in ', '');
  await expect
    .poll(() => entry.allTextContents())
    .toEqual([expect.stringMatching(new RegExp(`^Everything in .* › ${name}Bring back$`))]);
  await keepPicture(page, 'dismissed-desktop-light');
  await page.getByRole('button', { name: /^Bring back / }).click();
  await expect.poll(() => entry.count()).toBe(0);
  await openHome();
  expect(await forYou()).toContain(before[0]);
});

it('without a history a dismissal holds on the page, and says so', async () => {
  await page.goto(`${url}/your-data`);
  await untilCalm(page);
  await page.getByText('Off', { exact: true }).click();
  await page.goto(url);
  await untilCalm(page);
  const [brand] = await brandsShown();
  const [, ofBrand] = await openMenu();
  await page.getByRole('menuitem', { name: ofBrand! }).click();
  await expect.poll(brandsShown).not.toContain(brand);
  await page.getByText('Nothing is remembered, as you asked.').waitFor();
});

it('on a phone, in the dark, in Chinese: the menu lies at the foot of the page', async () => {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    locale: 'zh-CN',
  });
  const other = await openShopTab(phone);
  await other.page.goto(url);
  await untilCalm(other.page);
  await other.page.locator('.rows .dismiss').first().click();
  const menu = other.page.getByRole('menu');
  await menu.waitFor();
  await other.page.waitForTimeout(300);
  const box = (await menu.boundingBox())!;
  expect([box.x, box.width, box.y + box.height]).toEqual([0, 390, 844]);
  expect(await axeViolations(other.page)).toEqual([]);
  await keepPicture(other.page, 'menu-phone-dark');
  await other.page.getByRole('menuitem').first().click();
  await keepPicture(other.page, 'dismissed-toast-phone-dark');
  expect(other.errors).toEqual([]);
  await phone.close();
});
