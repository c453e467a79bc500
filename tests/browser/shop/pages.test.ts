import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import {
  axeViolations,
  keepPicture,
  layoutShifts,
  openShopTab,
  overflow,
  untilCalm,
} from '../../support/shop-visit.js';
import type { Visit } from '../../support/visit.js';

const url = inject('shopUrl');

const pages = {
  home: '/',
  department: '/department/coffee-tea',
  product: '/product/fellrunner-3-grippy',
  search: '/search?q=lantern',
  cart: '/cart',
  'your-data': '/your-data',
  'own-catalog': '/own-catalog',
  'not-found': '/no/such/page',
};
const looks = [
  { name: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'desktop-light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'desktop-dark', width: 1440, height: 900, colorScheme: 'dark' },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A visitor who has opened a few things and put one in the cart. */
async function warm(context: BrowserContext): Promise<Visit> {
  const visit = await openShopTab(context);
  for (const id of ['fellrunner-3-grippy', 'longhaul-ridge-plum', 'marten-womens-contoured']) {
    await visit.page.goto(`${url}/product/${id}`);
    await untilCalm(visit.page);
  }
  await visit.page.getByRole('button', { name: 'Add to cart' }).first().click();
  return visit;
}

describe.each(looks)('on $name', ({ name, width, height, colorScheme }) => {
  let context: BrowserContext;
  let visit: Visit;

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height }, colorScheme });
    visit = await warm(context);
  });
  afterAll(() => context.close());

  it.each(Object.entries(pages))('%s: calm, accessible, within the window', async (page, path) => {
    visit.errors.length = 0;
    await visit.page.goto(url + path);
    await untilCalm(visit.page);
    await keepPicture(visit.page, `${page}-${name}`);
    expect(await layoutShifts(visit.page), 'layout shifts').toEqual([]);
    expect(await axeViolations(visit.page), 'axe-core').toEqual([]);
    expect(await overflow(visit.page), 'horizontal overflow').toBe(0);
    expect(visit.errors, 'console').toEqual([]);
    expect([...visit.hosts], 'hosts asked').toEqual([new URL(url).host]);
  });
});

describe('at any width', () => {
  it.each([320, 480, 768, 1024, 1920, 2560])('%i px: nothing sticks out', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const visit = await warm(context);
    for (const path of Object.values(pages)) {
      await visit.page.goto(url + path);
      await untilCalm(visit.page);
      expect(await overflow(visit.page), path).toBe(0);
    }
    await context.close();
  });
});

describe('in other words', () => {
  it('Chinese and right to left: translated, mirrored, accessible', async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    });
    const visit = await openShopTab(context);
    await visit.page.goto(url);
    await untilCalm(visit.page);
    expect(await visit.page.locator('html').getAttribute('lang')).toMatch(/^zh/);
    await visit.page.getByRole('button', { name: /设置/ }).click();
    await visit.page.getByText('从右到左').click();
    expect(await visit.page.locator('html').getAttribute('dir')).toBe('rtl');
    await untilCalm(visit.page);
    await keepPicture(visit.page, 'home-chinese-rtl');
    expect(await axeViolations(visit.page)).toEqual([]);
    expect(await overflow(visit.page)).toBe(0);
    await context.close();
  });

  it('forced colours and reduced motion: still accessible', async () => {
    const context = await browser.newContext({ forcedColors: 'active', reducedMotion: 'reduce' });
    const visit = await openShopTab(context);
    await visit.page.goto(url);
    await untilCalm(visit.page);
    await keepPicture(visit.page, 'home-forced-colours');
    expect(await axeViolations(visit.page)).toEqual([]);
    await context.close();
  });
});
