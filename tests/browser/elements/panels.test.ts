import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { buildLibrary } from '../../support/built-library.js';
import { rowPage } from '../../support/row-page.js';
import { takeShop } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import { axeViolations, keepPicture, openShopTab, overflow } from '../../support/shop-visit.js';
import type { Visit } from '../../support/visit.js';

const catalog = [
  {
    id: 'rust',
    title: 'Trail shoe in rust',
    categories: ['Shoes'],
    price: 120,
    currency: 'EUR',
    url: '/p/rust',
    popularity: 3,
  },
  {
    id: 'sky',
    title: 'Trail shoe in sky',
    categories: ['Shoes'],
    price: 240,
    currency: 'EUR',
    url: '/p/sky',
    popularity: 2,
  },
  {
    id: 'pot',
    title: 'Moka pot',
    categories: ['Coffee'],
    price: 35,
    currency: 'EUR',
    url: '/p/pot',
    popularity: 1,
  },
];

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let context: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folders: { '/windowshop/': `${await buildLibrary()}/` } });
  site.pages['/catalog.json'] = JSON.stringify(catalog);
});
afterAll(async () => {
  await browser.close();
  site.server.close();
});
afterEach(() => context.close());

async function open(html: string): Promise<void> {
  context = await browser.newContext();
  visit = await openShopTab(context);
  site.pages['/'] = html;
  await visit.page.goto(`${site.url}/`);
  await takeShop(visit.page);
}

const everyLook = [
  ['light', 'light', 'none', 'ltr'],
  ['dark', 'dark', 'none', 'ltr'],
  ['forced colours', 'light', 'active', 'ltr'],
  ['right to left', 'light', 'none', 'rtl'],
] as const;

/** In every look: nothing that axe-core finds, nothing wider than the window. */
async function expectAccessible(name: string): Promise<void> {
  for (const [look, colorScheme, forcedColors, dir] of everyLook) {
    await visit.page.emulateMedia({ colorScheme, forcedColors });
    await visit.page.evaluate((value) => (document.documentElement.dir = value), dir);
    expect(await axeViolations(visit.page), look).toEqual([]);
    expect(await overflow(visit.page), look).toBe(0);
    await keepPicture(visit.page, `${name}-${look.replaceAll(' ', '-')}`);
  }
}

describe('<windowshop-search>', () => {
  const box = () => visit.page.getByRole('combobox');
  const titles = () => visit.page.locator('windowshop-search [part=title]').allTextContents();

  it('finds while typing, says what it understood, and takes that back', async () => {
    await open(rowPage('<windowshop-search></windowshop-search>'));
    await box().pressSequentially('trail shoe under 200');
    await expect.poll(titles).toEqual(['Trail shoe in rust']);
    await expectAccessible('search');
    await visit.page.getByRole('button', { name: /under 200/ }).click();
    await expect.poll(titles).toHaveLength(2);
    await box().fill('');
    await expect.poll(titles).toEqual([]);
  });

  it('says of each card why it was found, and “not interested” can be taken back there', async () => {
    await open(rowPage('<windowshop-search></windowshop-search>'));
    await box().pressSequentially('trial shoe');
    await expect.poll(titles).toHaveLength(2);
    const card = visit.page.locator('windowshop-search li').first();
    expect(await card.locator('[part=reason]').innerText()).toBe('Matches “trail shoe”');
    const dismissed = () =>
      visit.page.evaluate(async () => (await globalThis.shop.dismissed()).map(({ item }) => item));
    await card.getByRole('button', { name: /^Not interested: Trail shoe in rust/ }).press('Enter');
    await expect.poll(dismissed).toEqual(['rust']);
    await expectAccessible('search-dismissed');
    // The focus is on "Undo".
    await visit.page.keyboard.press('Enter');
    await expect.poll(dismissed).toEqual([]);
    expect(await card.locator('a').isVisible()).toBe(true);
  });

  it('small letters leave its buttons large enough to hit', async () => {
    await open(
      rowPage('<windowshop-search></windowshop-search>', { css: 'body { font-size: 10px }' }),
    );
    await box().fill('trail shoe under 200');
    await expect.poll(titles).toHaveLength(1);
    const buttons = await visit.page.locator('windowshop-search button').all();
    expect(buttons, 'two chips and a card').toHaveLength(3);
    for (const button of buttons) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it('has the catalogue read when the box gets the focus, before a letter is typed', async () => {
    await open(rowPage('<windowshop-search></windowshop-search>'));
    await visit.page.evaluate(() => {
      const { suggest } = globalThis.shop;
      globalThis.shop.suggest = (text, request) => {
        document.title = `asked "${text}"`;
        return suggest(text, request);
      };
    });
    await box().focus();
    expect(await visit.page.title()).toBe('asked ""');
  });

  it('records a search that was meant, and the click that followed', async () => {
    await open(rowPage('<windowshop-search></windowshop-search>'));
    await box().pressSequentially('moka');
    await expect.poll(titles).toEqual(['Moka pot']);
    await box().press('Enter');
    await visit.page.evaluate(() =>
      document.addEventListener('windowshop-select', (event) => event.preventDefault()),
    );
    await visit.page.locator('windowshop-search a').click();
    const history = await visit.page.evaluate(() => globalThis.shop.history());
    expect(history.map(({ type }) => type)).toEqual(['search', 'click']);
  });

  it('says that nothing was found, and shows hostile words as words', async () => {
    await open(rowPage('<windowshop-search></windowshop-search>'));
    await box().fill('<img src=x onerror=alert(1)> under 1');
    await expect
      .poll(() => visit.page.locator('windowshop-search [role=status]').innerText())
      .not.toBe('');
    expect(await visit.page.locator('windowshop-search img').count()).toBe(0);
    expect(visit.errors).toEqual([]);
  });

  it('the shop’s own form stands there until the box does', async () => {
    const own = '<form action="/search"><input aria-label="Own" name="q"></form>';
    context = await browser.newContext();
    visit = await openShopTab(context);
    site.pages['/'] = rowPage(`<windowshop-search>${own}</windowshop-search>`, { tag: '' });
    await visit.page.goto(`${site.url}/`);
    await visit.page.addScriptTag({ type: 'module', url: '/windowshop/elements.js' });
    await visit.page.waitForFunction(() => customElements.get('windowshop-search') !== undefined);
    expect(await visit.page.getByLabel('Own').isVisible()).toBe(true);
  });
});

describe('<windowshop-privacy>', () => {
  const panel = () => visit.page.locator('windowshop-privacy');
  /** The worker may be starting the model first. */
  const busy = { timeout: 10_000 };
  const known = () => panel().locator('[part=known] li').allInnerTexts();

  /** A visitor who looked at one thing, bought another, and wants to see no shoes. */
  async function openWithHistory(): Promise<void> {
    await open(rowPage('<windowshop-privacy></windowshop-privacy>'));
    await visit.page.evaluate(async () => {
      await globalThis.shop.record([
        { type: 'view', item: 'rust' },
        { type: 'purchase', item: 'pot' },
        { type: 'view', item: 'gone' },
      ]);
      await globalThis.shop.dismiss({ category: 'Shoes' });
    });
  }

  it('shows what is known, newest first, and what was dismissed, with a way back', async () => {
    await openWithHistory();
    await expect.poll(known).toHaveLength(4);
    expect((await known()).map((line) => line.replaceAll('\n', ' '))).toEqual([
      expect.stringMatching(/^Viewed gone/),
      expect.stringMatching(/^Bought (Moka pot|pot)/),
      expect.stringMatching(/^Viewed (Trail shoe in rust|rust)/),
      expect.stringMatching(/^Shoes Show again/),
    ]);
    await expectAccessible('privacy');
    await panel().getByRole('button', { name: 'Show again: Shoes' }).click();
    await expect.poll(known).toHaveLength(3);
    expect(await visit.page.evaluate(() => globalThis.shop.dismissed())).toEqual([]);
  });

  it('erases only after asking, and a second press does not answer', async () => {
    await openWithHistory();
    await expect.poll(known).toHaveLength(4);
    const ask = panel().getByRole('button', { name: 'Erase everything' });
    await ask.press('Enter');
    await visit.page.keyboard.press('Enter');
    expect((await visit.page.evaluate(() => globalThis.shop.history())).length).toBeGreaterThan(0);
    await ask.click();
    await panel().getByRole('button', { name: 'Yes, erase' }).click();
    await expect
      .poll(() => panel().getByText('Nothing is remembered.').isVisible(), busy)
      .toBe(true);
    expect(await visit.page.evaluate(() => globalThis.shop.history())).toEqual([]);
    expect(await panel().getByRole('status').innerText()).toBe('Erased.');
  });

  it('pauses, resumes, changes consent and gives the history as a file', async () => {
    await openWithHistory();
    await panel().getByRole('button', { name: 'Pause' }).click();
    expect(await visit.page.evaluate(() => globalThis.shop.status().paused)).toBe(true);
    await panel().getByRole('button', { name: 'Resume' }).click();
    expect(await visit.page.evaluate(() => globalThis.shop.status().paused)).toBe(false);

    const download = visit.page.waitForEvent('download');
    await panel().getByRole('button', { name: 'Download' }).click();
    const file = JSON.parse(await readFile((await (await download).path())!, 'utf8'));
    expect(file).toMatchObject({ format: 'windowshop-history' });
    expect(file.interactions).toHaveLength(4);

    await panel().getByRole('radio', { name: 'Remember on this device' }).check();
    await expect
      .poll(() => visit.page.evaluate(() => globalThis.shop.status().consent), busy)
      .toBe('granted');
    await panel().getByRole('radio', { name: 'Do not personalise' }).check();
    await expect
      .poll(() => visit.page.evaluate(() => globalThis.shop.status().consent), busy)
      .toBe('denied');
    await expect.poll(known).toEqual([]);
  });
});
