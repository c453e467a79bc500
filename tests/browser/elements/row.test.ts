import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../../../src/index.js';
import { launchBrowser } from '../../support/browser.js';
import { buildLibrary } from '../../support/built-library.js';
import { readmeBlocks } from '../../support/readme.js';
import { rowPage } from '../../support/row-page.js';
import { takeShop, titlesOf, untilRows } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import {
  axeViolations,
  keepPicture,
  layoutShifts,
  openShopTab,
  overflow,
} from '../../support/shop-visit.js';
import type { Visit } from '../../support/visit.js';

/** Twelve things for a hike, best sold first; every third reduced, the last without page or picture. */
const things = [
  'Tent',
  'Stove',
  'Rope',
  'Lamp',
  'Boots',
  'Map',
  'Flask',
  'Pack',
  'Cap',
  'Mat',
  'Knife',
  'Tarp',
];
const catalog: Product[] = things.map((title, place) => ({
  id: title.toLowerCase(),
  title: `${title} for long days outdoors in any weather`,
  brand: 'Northfell',
  categories: ['Hiking > Gear'],
  price: 20 + place,
  currency: ['EUR', 'JPY', 'USD'][place % 3]!,
  ...(place % 3 === 0 && { listPrice: 99 }),
  ...(place < 11 && { url: `/p/${title.toLowerCase()}`, image: `/pictures/${place}.svg` }),
  popularity: 100 - place,
}));
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#8aa"/></svg>';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let context: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folders: { '/windowshop/': `${await buildLibrary()}/` } });
  site.pages['/catalog.json'] = JSON.stringify(catalog);
  things.forEach((_, place) => {
    site.pages[`/pictures/${place}.svg`] = picture;
  });
  for (const { url } of catalog)
    if (url) site.pages[url] = rowPage('<windowshop-row></windowshop-row>');
});
afterAll(async () => {
  await browser.close();
  site.server.close();
});
afterEach(() => context.close());

async function open(html: string, options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext(options);
  visit = await openShopTab(context);
  site.pages['/'] = html;
  await visit.page.goto(`${site.url}/`);
  await untilRows(visit.page);
}

const row = () => visit.page.locator('windowshop-row').first();
const two =
  '<windowshop-row limit="8"></windowshop-row><windowshop-row strategy="new" limit="4"></windowshop-row>';

describe.each<[string, BrowserContextOptions, string]>([
  ['light', {}, 'lang="en"'],
  ['dark', { colorScheme: 'dark' }, 'lang="en"'],
  ['forced colours', { forcedColors: 'active', reducedMotion: 'reduce' }, 'lang="en"'],
  ['right to left', {}, 'lang="ar" dir="rtl"'],
  [
    'a phone',
    { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true },
    'lang="de"',
  ],
])('in %s', (look, options, attributes) => {
  it('a page with rows stands still, is accessible and fits', async () => {
    await open(rowPage(two, { attributes, css: readmeBlocks('css')[0]! }), options);
    await visit.page.waitForTimeout(300);
    await keepPicture(visit.page, `row-${look.replaceAll(' ', '-')}`);
    expect(await layoutShifts(visit.page), 'layout shifts').toEqual([]);
    expect(await axeViolations(visit.page), 'axe-core').toEqual([]);
    expect(await overflow(visit.page), 'overflow').toBe(0);
    expect(visit.errors).toEqual([]);
  });
});

describe('what a row says', () => {
  it('one link a card, prices in their own currency, what was, and why', async () => {
    await open(
      rowPage(
        '<windowshop-row limit="3"><small slot="price-note">incl. VAT</small></windowshop-row>',
      ),
    );
    const cards = row().locator('li');
    expect(await cards.nth(0).locator('a').count()).toBe(1);
    expect(await cards.nth(0).locator('[part~=price]').innerText()).toMatch(
      /Now\s*€20.00\s*Was\s*€99.00/,
    );
    expect(await cards.nth(1).locator('[part~=price]').innerText()).toBe('¥21');
    expect(await row().getByText('incl. VAT').isVisible()).toBe(true);
  });

  it.each([
    ['de', 'Derzeit beliebt', /^20,00\s€$/, 'Weiter: Derzeit beliebt'],
    ['fr-CH', 'Populaires en ce moment', /20[.,]00/, /^Suivant/],
    ['tlh', 'Popular right now', /20/, /^Next/],
  ])('it speaks the language of the page: %s', async (lang, heading, price, next) => {
    await open(
      rowPage('<windowshop-row limit="9"></windowshop-row>', { attributes: `lang="${lang}"` }),
    );
    expect(await row().locator('[part=price-now]').first().innerText()).toMatch(price);
    expect(await row().locator('h2').innerText()).toBe(heading);
    expect(await row().locator('[part~=next]').getAttribute('aria-label')).toMatch(next);
  });

  it('why a card stands there, where the heading does not say so already', async () => {
    const reasons = (place: number) =>
      visit.page
        .locator('windowshop-row')
        .nth(place)
        .locator('[part=reason]')
        .evaluateAll((lines) => [...new Set(lines.map((line) => line.textContent))]);
    await open(
      rowPage(
        `<windowshop-row limit="3"></windowshop-row>
        <windowshop-row limit="3" heading="Seen at the fair"></windowshop-row>
        <windowshop-row limit="3"><h3 slot="heading">Popular right now</h3></windowshop-row>`,
      ),
    );
    expect(await row().locator('h2').innerText()).toBe('Popular right now');
    expect(await reasons(0)).toEqual(['']);
    expect(await reasons(1)).toEqual(['Popular right now']);
    expect(await reasons(2)).toEqual(['']);
  });

  it('rows that fall down to the same list have each a heading of their own', async () => {
    const headings = () => visit.page.locator('windowshop-row h2').allTextContents();
    await open(
      rowPage(
        `<windowshop-row limit="3"></windowshop-row>
        <windowshop-row strategy="new" limit="3"></windowshop-row>
        <windowshop-row strategy="trending" limit="3"></windowshop-row>`,
      ),
    );
    expect(await headings()).toEqual(['Popular right now', 'More to discover', 'From our range']);
    // One that asks again keeps what no other has.
    await row().evaluate((first) => first.setAttribute('limit', '2'));
    await expect.poll(() => row().locator('li').count()).toBe(2);
    expect(await headings()).toEqual(['Popular right now', 'More to discover', 'From our range']);
  });

  it.each([
    ['lang="en" dir="rtl"', true],
    ['lang="ar" dir="ltr"', false],
  ])(
    'arrows and foreign words follow the direction, not the language: %s',
    async (attributes, isRtl) => {
      await open(rowPage('<windowshop-row></windowshop-row>', { attributes }));
      for (const name of ['previous', 'next']) {
        const turn = await row()
          .locator(`[part~=${name}] svg`)
          .evaluate((drawing) => (drawing as SVGSVGElement).getScreenCTM()!.a < 0);
        expect(turn, name).toBe(isRtl);
      }
      await row().getByRole('button', { name: /Tent/ }).press('Enter');
      const { start, end, side } = await row()
        .locator('[part=dismissed] p')
        .evaluate((note) => {
          const at = (offset: number) => {
            const range = document.createRange();
            range.setStart(note.firstChild!, offset);
            range.setEnd(note.firstChild!, offset + 1);
            return range.getBoundingClientRect();
          };
          const text = note.textContent!;
          return {
            start: at(text.length - 2),
            end: at(text.length - 1),
            side: getComputedStyle(note.closest('li')!.querySelector('[part=title]')!).textAlign,
          };
        });
      expect(end.left, 'the full stop ends the sentence').toBeGreaterThan(start.left);
      expect(side).toBe(isRtl ? 'right' : 'left');
    },
  );

  it('its small buttons can be hit on a page of small letters', async () => {
    await open(rowPage('<windowshop-row></windowshop-row>', { css: 'body { font-size: 10px }' }));
    for (const button of await row().getByRole('button').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it('two rows of a page, and one that comes later, show nothing twice', async () => {
    await open(
      rowPage(
        '<windowshop-row limit="4"></windowshop-row><windowshop-row limit="4"></windowshop-row>',
      ),
    );
    await visit.page.evaluate(() => {
      const late = document.createElement('windowshop-row');
      late.setAttribute('limit', '9');
      document.querySelector('main')!.append(late);
    });
    await untilRows(visit.page);
    const titles = await titlesOf(visit.page.locator('windowshop-row'));
    expect(titles).toHaveLength(12);
    expect(new Set(titles).size).toBe(12);
  });
});

describe('what a visitor does', () => {
  it('cards that were half in view for a second are recorded once, with slate and place', async () => {
    await open(rowPage('<windowshop-row limit="12"></windowshop-row>'), {
      viewport: { width: 800, height: 900 },
    });
    await takeShop(visit.page);
    await visit.page.waitForTimeout(1_600);
    const seen = await visit.page.evaluate(async () =>
      (await globalThis.shop.history()).filter(({ type }) => type === 'impression'),
    );
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.length).toBeLessThan(8);
    const marked = await row()
      .locator('li')
      .evaluateAll((places) =>
        places.map(({ dataset }) => [
          (dataset as DOMStringMap).windowshopItem,
          dataset.windowshopSlate,
          Number(dataset.windowshopPosition),
        ]),
      );
    const told = seen.map((one) => 'slate' in one && [one.item, one.slate, one.position]);
    expect(marked.slice(0, seen.length)).toEqual(
      told.sort((a, b) => (a as number[])[2]! - (b as number[])[2]!),
    );
  });

  it('a click is recorded, told to the page, and followed unless the page prevents it', async () => {
    await open(rowPage('<windowshop-row limit="4"></windowshop-row>'));
    await takeShop(visit.page);
    await visit.page.evaluate(() => {
      document.addEventListener(
        'windowshop-select',
        (event) => {
          event.preventDefault();
          Object.assign(globalThis, { told: (event as CustomEvent).detail });
        },
        { once: true },
      );
    });
    await row().locator('a').nth(1).click();
    const told = await visit.page.evaluate(() => (globalThis as unknown as { told: unknown }).told);
    expect(told).toMatchObject({ item: 'stove', position: 1, product: { price: 21 } });
    expect(new URL(visit.page.url()).pathname).toBe('/');
    const clicks = await visit.page.evaluate(async () =>
      (await globalThis.shop.history()).filter(({ type }) => type === 'click'),
    );
    expect(clicks).toMatchObject([
      { item: 'stove', position: 1, slate: expect.stringMatching(/./) },
    ]);
    await row().locator('a').nth(1).click();
    await visit.page.waitForURL('**/p/stove');
  });

  it('“not interested” can be taken back where it was said', async () => {
    await open(rowPage('<windowshop-row limit="4"></windowshop-row>'));
    await takeShop(visit.page);
    const height = (await row().boundingBox())!.height;
    const dismissed = () =>
      visit.page.evaluate(async () => (await globalThis.shop.dismissed()).length);
    await row()
      .getByRole('button', { name: /^Not interested: Tent/ })
      .press('Enter');
    await expect.poll(dismissed).toBe(1);
    expect((await row().boundingBox())!.height).toBe(height);
    expect(await axeViolations(visit.page)).toEqual([]);
    // The focus is on "Undo".
    await visit.page.keyboard.press('Enter');
    await expect.poll(dismissed).toBe(0);
    expect(await titlesOf(row())).toHaveLength(4);
    const focused = await row().evaluate((host) =>
      host.shadowRoot!.activeElement?.getAttribute('aria-label'),
    );
    expect(focused).toMatch(/^Not interested: Tent/);
  });

  it.each(['ltr', 'rtl'])('the keyboard alone goes through a row and moves it: %s', async (dir) => {
    await open(
      rowPage('<windowshop-row limit="12"></windowshop-row>', {
        attributes: `lang="en" dir="${dir}"`,
      }),
      {
        reducedMotion: 'reduce',
        viewport: { width: 800, height: 700 },
      },
    );
    const [previous, next] = [row().locator('[part~=previous]'), row().locator('[part~=next]')];
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => previous.getAttribute('aria-disabled')).toBe('false');
    for (let presses = 0; presses < 3; presses++) await visit.page.keyboard.press('Enter');
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
    await visit.page.keyboard.press('Tab');
    const focused = await row().evaluate((host) => host.shadowRoot!.activeElement?.textContent);
    expect(focused, 'the first card’s link').toContain('Tent');
  });
});

describe('what the shop puts in', () => {
  it('its own heading, and its own card with its own styles', async () => {
    const own = `<windowshop-row limit="12">
      <h3 slot="heading">Hand-picked</h3>
      <template slot="item"><article class="own">
        <a data-bind="url"><img data-bind="image" alt=""><b data-bind="title"></b></a>
        <i data-bind="price"></i><s data-bind="was"></s><em data-bind="reason"></em><u data-bind="nonsense">x</u>
      </article></template></windowshop-row>`;
    await open(rowPage(own, { css: '.own b { color: rgb(1, 2, 3) }' }));
    const cards = visit.page.locator('windowshop-row > [slot^=item-] .own');
    expect(await cards.count()).toBe(12);
    expect(await cards.first().locator('b').innerText()).toMatch(/^Tent/);
    expect(
      await cards
        .first()
        .locator('b')
        .evaluate((b) => getComputedStyle(b).color),
    ).toBe('rgb(1, 2, 3)');
    expect(await cards.nth(1).locator('s').isVisible()).toBe(false);
    expect(await cards.first().locator('u').isVisible()).toBe(false);
    await row().evaluate((element) => (element as HTMLElement & { refresh(): void }).refresh());
    await visit.page.waitForTimeout(300);
    expect(await cards.count()).toBe(12);
    await cards.nth(2).locator('a').click();
    await visit.page.waitForURL('**/p/rope');
  });

  it('its own links stay where no list comes, else its words for that, else nothing and no room', async () => {
    const strategy = 'strategy="recently-viewed"';
    await open(
      rowPage(
        `<windowshop-row id="a" ${strategy}><a href="/sale">Sale</a></windowshop-row>
        <windowshop-row id="b" ${strategy}><p slot="empty">Nothing yet.</p></windowshop-row>
        <windowshop-row id="c" ${strategy}></windowshop-row>`,
      ),
    );
    expect(await visit.page.getByText('Sale').isVisible()).toBe(true);
    expect(await visit.page.getByText('Nothing yet.').isVisible()).toBe(true);
    expect((await visit.page.locator('#c').boundingBox())!.height).toBe(0);
    expect(await axeViolations(visit.page)).toEqual([]);
  });

  it('a copy of a row shows the links again until its own list is there', async () => {
    const own =
      '<windowshop-row><a href="/sale">Sale</a><p slot="empty">No list.</p></windowshop-row>';
    await open(rowPage(own));
    const shown = await row().evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      element.replaceWith(copy);
      const [links, none] = [copy.querySelector('a')!, copy.querySelector('p')!];
      return {
        state: copy.dataset.state,
        cards: copy.shadowRoot!.querySelector('.row')!.checkVisibility(),
        links: links.checkVisibility(),
        none: none.checkVisibility(),
      };
    });
    expect(shown).toEqual({ state: 'loading', cards: false, links: true, none: false });
    await untilRows(visit.page);
    expect(await row().locator('li').count()).toBe(8);
    expect(await visit.page.getByText('Sale').isVisible()).toBe(false);
  });

  it('without the script the links are there, in the room that the row will take', async () => {
    context = await browser.newContext();
    visit = await openShopTab(context);
    await context.route('**/elements.js', (route) => route.abort());
    site.pages['/'] = rowPage('<windowshop-row><a href="/sale">Sale</a></windowshop-row>');
    await visit.page.goto(`${site.url}/`);
    await visit.page.waitForTimeout(500);
    expect(await visit.page.getByText('Sale').isVisible()).toBe(true);
    expect((await row().boundingBox())!.height).toBeGreaterThan(300);
  });

  it('hostile titles and addresses: text stays text, and no link leads out of http', async () => {
    const evil = [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ];
    context = await browser.newContext();
    visit = await openShopTab(context);
    site.pages['/'] = rowPage('<windowshop-row limit="9"></windowshop-row>', { tag: '' });
    await visit.page.goto(`${site.url}/`);
    await visit.page.addScriptTag({
      type: 'module',
      content: `import { providePageRecommender } from '/windowshop/elements.js';
        Object.assign(globalThis, { providePageRecommender });`,
    });
    await visit.page.waitForFunction(() => 'providePageRecommender' in globalThis);
    await visit.page.evaluate((addresses) => {
      const { providePageRecommender } = globalThis as unknown as {
        providePageRecommender(recommender: unknown): void;
      };
      const title = '<img src=x onerror="globalThis.ran=true"><script>globalThis.ran=true</script>';
      const items = addresses.map((url, place) => ({
        item: `${place}`,
        product: {
          id: `${place}`,
          title,
          brand: title,
          url,
          image: url,
          price: 1,
          currency: 'nope',
        },
        reason: { code: 'like-viewed', item: 'x', title },
        score: 1,
        strategy: 'popular',
      }));
      // A recommender of another version: its rows were not checked by ours.
      providePageRecommender({
        recommendPage: async () => [{ slate: 's', strategy: 'for-you', items, timings: {} }],
        status: () => ({ interactions: 0 }),
        subscribe: () => () => undefined,
        record: async () => undefined,
      });
    }, evil);
    await untilRows(visit.page);
    expect(await row().locator('li').count()).toBe(evil.length);
    expect(await row().locator('li a, li img').count()).toBe(0);
    expect(await visit.page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(visit.errors).toEqual([]);
  });
});
