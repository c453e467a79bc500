import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { openShopTab, rowTitles, untilCalm } from '../../support/shop-visit.js';

const url = inject('shopUrl');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What has the focus, as a screen reader would begin: its label or text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (
      element?.getAttribute('aria-label') || element?.textContent?.trim() || element?.tagName || ''
    );
  });
}

/** Presses Tab until `name` has the focus; fails where no key leads there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (name.test(now)) return;
    seen.push(now.slice(0, 30));
  }
  throw new Error(`no way to ${name} among ${seen.join(' | ')}`);
}

/** Whether what has the focus can be told from what has not. */
function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = (element: Element, part?: string) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      );
    };
    // A card's link lies over the whole card: its ring is drawn around that.
    const element = document.activeElement!;
    return (
      drawn(element) || drawn(element, '::after') || drawn(element.closest('.card') ?? element)
    );
  });
}

it('the whole way by keyboard alone', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, errors } = await openShopTab(context);
  await page.goto(url);
  await untilCalm(page);

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the content');
  expect(await hasVisibleFocus(page)).toBe(true);

  // A product out of the first row.
  const [first] = await rowTitles(page, /good place to start/i);
  await tabTo(page, new RegExp(`^${first!.replace(/[^\w ]/g, '.')}$`));
  expect(await hasVisibleFocus(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/product\//);
  await untilCalm(page);

  await tabTo(page, /^(Add to cart|Pre-order)$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Not interested in /);
  const refused = (await focused(page)).replace('Not interested in ', '');
  await page.keyboard.press('Space');
  expect(await focused(page)).toBe('Not this item');
  expect(await hasVisibleFocus(page)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe(`Not interested in ${refused}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toMatch(/^Nothing in /);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.card-title a').allTextContents()).not.toContain(refused);

  // Search.
  await page.evaluate(() => document.querySelector<HTMLElement>('header input')?.focus());
  await page.keyboard.type('headlamp');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=headlamp/);
  await untilCalm(page);

  // Drawers open and close, and give the focus back.
  await page.goto(url);
  await untilCalm(page);
  await tabTo(page, /^Under the hood$/);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByText('windowshop-nano').count(), { timeout: 15_000 })
    .toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Under the hood');

  // Cart and checkout.
  await tabTo(page, /^Cart, 1 piece/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cart/);
  await untilCalm(page);
  await tabTo(page, /^Check out$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Thank you!');

  expect(errors).toEqual([]);
  await context.close();
});
