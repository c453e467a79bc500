import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { layoutShifts, openShopTab, rowTitles, untilCalm } from '../../support/shop-visit.js';
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
  await page.goto(url);
  await untilCalm(page);
});
afterEach(async () => {
  expect(visit.errors).toEqual([]);
  expect([...visit.hosts]).toEqual([new URL(url).host]);
  await context.close();
});

async function goHome(): Promise<void> {
  await page.getByRole('link', { name: 'Harbour & Pine' }).first().click();
  await untilCalm(page);
}

describe('the whole way by mouse', () => {
  it('browse, see the shop learn, refuse, search, buy, look at the data, erase', async () => {
    expect(
      await rowTitles(page, /good place to start/i),
      'a first list for a stranger',
    ).not.toEqual([]);

    // Three trail running things, found through the departments.
    await page.getByRole('button', { name: 'Departments' }).click();
    await page
      .getByRole('link', { name: /^Running/ })
      .first()
      .click();
    await untilCalm(page);
    const opened: string[] = [];
    await page
      .getByRole('link', { name: /^Trail Running/ })
      .first()
      .click();
    await untilCalm(page);
    for (const place of [0, 1, 2]) {
      const link = page.locator('main .card-title a').nth(place);
      opened.push((await link.textContent()) ?? '');
      await link.click();
      await page.waitForURL(/\/product\//);
      await untilCalm(page);
      await page.goBack();
      await page.waitForURL(/\/department\//);
      await untilCalm(page);
    }
    await goHome();
    await expect
      .poll(() => page.locator('main').textContent(), { timeout: 10_000 })
      .toMatch(/You seem to like: .*Trail Running/);
    const forYou = await rowTitles(page, /^For you$/);
    expect(forYou.length).toBeGreaterThan(5);
    for (const title of opened)
      expect(forYou, 'what was seen does not come back').not.toContain(title);
    const all = await page
      .locator('main section .card-title a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(new Set(all).size, 'no item twice on a page').toBe(all.length);

    // Not interested, and back.
    const refused = forYou[0]!;
    // The button names the product without colour and size.
    const named = refused.split(', ')[0];
    await page
      .getByRole('button', { name: `Not interested in ${named}` })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Not this item' }).click();
    await expect.poll(() => rowTitles(page, /^For you$/)).not.toContain(refused);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.reload();
    await untilCalm(page);
    // What was shown and left alone meanwhile may stand further back.
    expect(await rowTitles(page, /^For you$/)).toContain(refused);

    // Search and buy.
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('moka pot');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=moka/);
    await untilCalm(page);
    await page.locator('main .card-title a').first().click();
    await page.waitForURL(/\/product\//);
    await untilCalm(page);
    const bought = (await page.locator('main h1').textContent()) ?? '';
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await page.getByRole('link', { name: /Cart, 1 piece/ }).click();
    await untilCalm(page);
    await page.getByRole('button', { name: 'Check out' }).click();
    await expect.poll(() => page.locator('main h1').textContent()).toBe('Thank you!');

    // What is known, and its end.
    await page.getByRole('link', { name: 'Your data' }).first().click();
    await untilCalm(page);
    await expect.poll(() => page.locator('main').textContent()).toContain('You bought');
    expect(await page.locator('main').textContent()).toContain(bought.split(',')[0]);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
    await expect.poll(() => page.locator('main').textContent()).toContain('Nothing is remembered.');
    await goHome();
    expect(await rowTitles(page, /^For you$/)).toEqual([]);
    expect(await layoutShifts(page)).toEqual([]);
  });

  it('real addresses: reload keeps the page, back goes back, unknown products say so', async () => {
    await page.goto(`${url}/product/no-such-thing`);
    await untilCalm(page);
    expect(await page.locator('main h1').textContent()).toBe('This product is not here');
    expect(await page.locator('main .card').count(), 'with something to go on').toBeGreaterThan(3);
    await page.locator('main .card-title a').first().click();
    await page.waitForURL(/\/product\/(?!no-such)/);
    const title = await page.locator('main h1').textContent();
    await page.reload();
    await untilCalm(page);
    expect(await page.locator('main h1').textContent()).toBe(title);
    await page.goBack();
    await untilCalm(page);
    expect(await page.locator('main h1').textContent()).toBe('This product is not here');
  });

  it('two tabs agree: what one learns or erases, the other shows', async () => {
    const other = await openShopTab(context);
    await other.page.goto(`${url}/your-data`);
    await untilCalm(other.page);
    await page.goto(`${url}/product/fellrunner-3-grippy`);
    await untilCalm(page);
    await expect.poll(() => other.page.locator('main').textContent()).toContain('Fellrunner 3');
    await page.goto(`${url}/your-data`);
    await untilCalm(page);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
    await expect
      .poll(() => other.page.locator('main').textContent())
      .toContain('Nothing is remembered.');
    expect(other.errors).toEqual([]);
  });
});

describe('the tools', () => {
  it('under the hood: times, backend, requests to nobody else; Escape closes and focus returns', async () => {
    const opener = page.getByRole('button', { name: 'Under the hood' });
    await opener.click();
    const drawer = page
      .getByRole('dialog')
      .or(page.getByRole('complementary'))
      .filter({ hasText: 'windowshop-nano' });
    await expect
      .poll(() => drawer.first().textContent(), { timeout: 15_000 })
      .toMatch(/wasm|WebAssembly/i);
    expect(await drawer.first().textContent()).toContain(new URL(url).host);
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer.count()).toBe(0);
    expect(await opener.evaluate((button) => document.activeElement === button)).toBe(true);
  });

  it('show me: four shoppers, steps, a row that changes beside one that does not; own history untouched', async () => {
    await page.getByRole('button', { name: 'Show me', exact: true }).first().click();
    const stage = page.getByRole('dialog');
    for (const name of ['Trail runner', 'New parent', 'Home barista', 'Gift for a teenager']) {
      expect(await stage.textContent()).toContain(name);
    }
    await stage.getByText('Home barista').first().click();
    const pause = stage.getByRole('button', { name: 'Pause' });
    if (await pause.count()) await pause.first().click();
    const step = stage.getByRole('button', { name: 'Next step' });
    await expect.poll(() => step.isEnabled(), { timeout: 20_000 }).toBe(true);
    const row = (heading: string) =>
      stage.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) });
    const before = await row('For this shopper').textContent();
    const fixed = await row('Popular').textContent();
    for (let count = 0; count < 4; count++) {
      await expect.poll(() => step.isEnabled()).toBe(true);
      await step.click();
      await page.waitForTimeout(400);
    }
    await expect.poll(() => row('For this shopper').textContent()).not.toBe(before);
    expect(await row('Popular').textContent()).toBe(fixed);
    await page.keyboard.press('Escape');
    await page.goto(`${url}/your-data`);
    await untilCalm(page);
    // What came into view at home is noted; nothing that the shopper of the tour did is.
    expect(await page.locator('main').textContent()).not.toMatch(
      /You opened|You looked at|in the cart/,
    );
  });
});
