import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { ownPage } from '../../support/shops/own-page.js';
import { serveShops } from '../../support/shops/serve-shops.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { openTab, type Visit } from '../../support/visit.js';

let browser: Browser;
let shops: Awaited<ReturnType<typeof serveShops>>;
let context: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  [browser, shops] = await Promise.all([launchBrowser(), serveShops()]);
});
afterAll(async () => {
  await browser.close();
  await shops.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  visit = await openTab(context);
});
afterEach(() => context.close());

const jsonLd = (sku: string) =>
  `<script type="application/ld+json">{"@type": "Product", "sku": "${sku}"}</script>`;

/** What was recorded, dwelling aside. */
function recorded(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const rows = await globalThis.shop.history();
    return rows
      .filter(({ type }) => type !== 'dwell')
      .map((row) => ('item' in row ? `${row.type} ${row.item}` : row.type));
  });
}

async function open(path: string, pages: Parameters<typeof ownPage>[2]): Promise<Page> {
  await ownPage(context, shops.url, pages);
  await visit.page.goto(`${shops.url}/own/${path}`);
  await visit.page.evaluate(() => globalThis.shop.ready);
  return visit.page;
}

describe('lists of the library on the page', () => {
  const card = (item: string, position: number) =>
    `<div style="height: 400px" data-windowshop-item="${item}" data-windowshop-slate="s1"
       data-windowshop-position="${position}"><a href="#${item}">${item}</a> <button>Not this</button></div>`;
  const body = `<main>${card('SHOE-42', 0)}<div style="height: 3000px"></div>${card('TENT-2', 1)}</main>`;

  it('a card is seen by half of it for a second, once; a click counts on a link alone', async () => {
    const page = await open('list', { list: { body, options: '{ capture: true }' } });
    await expect.poll(() => recorded(page), { timeout: 5_000 }).toEqual(['impression SHOE-42']);
    await page.getByRole('button').first().click();
    await page.getByRole('link', { name: 'SHOE-42' }).click();
    await page.evaluate(() => scrollTo(0, 99_999));
    const expected = ['impression SHOE-42', 'click SHOE-42', 'impression TENT-2'];
    await expect.poll(() => recorded(page), { timeout: 5_000 }).toEqual(expected);
    const [row] = await page.evaluate(() => globalThis.shop.history());
    expect(row).toMatchObject({ slate: 's1', position: 0 });
  });

  it('cards in a body that was put in the old one’s place are seen too', async () => {
    const page = await open('list', { list: { options: '{ capture: true }' } });
    await page.waitForTimeout(300);
    await page.evaluate(
      (html) => {
        const body = document.createElement('body');
        body.innerHTML = html;
        document.body.replaceWith(body);
      },
      card('LAMP-1', 0),
    );
    await expect.poll(() => recorded(page), { timeout: 5_000 }).toEqual(['impression LAMP-1']);
  });

  it('cards in a body that took the old one’s place before the library came are seen too', async () => {
    const swap = `<script>
      const body = document.createElement('body');
      body.innerHTML = ${JSON.stringify(card('LAMP-1', 0)).replaceAll('</', '<\\/')};
      document.body.replaceWith(body);
    </script>`;
    const page = await open('list', { list: { body: swap, options: '{ capture: true }' } });
    await expect.poll(() => recorded(page), { timeout: 5_000 }).toEqual(['impression LAMP-1']);
    await page.getByRole('link', { name: 'LAMP-1' }).click();
    await expect.poll(() => recorded(page)).toEqual(['impression LAMP-1', 'click LAMP-1']);
  });

  it('on request GA4 is told of them, and what it is told comes not back', async () => {
    const page = await open('list', { list: { options: '{ capture: { emit: true } }' } });
    await page.evaluate(async () => {
      const { slate, items } = await globalThis.shop.recommend({ strategy: 'popular' });
      const item = items[0]!.item;
      await globalThis.shop.record({ type: 'impression', item, slate, position: 0 });
      await globalThis.shop.record({ type: 'click', item, slate, position: 0 });
    });
    await page.waitForTimeout(500);
    const told = await page.evaluate(() => {
      const { dataLayer } = globalThis as unknown as { dataLayer: { event?: string }[] };
      return dataLayer.map(({ event }) => event).filter(Boolean);
    });
    expect(told).toEqual(['view_item_list', 'select_item']);
    expect(await recorded(page)).toHaveLength(2);
  });
});

describe('a data layer that a snippet puts in the place of another', () => {
  const replaced = (entries: unknown[]) => `<script type="module">
    // Made by what hears the page, which may come after the worker.
    while (!window.dataLayer) await new Promise((resolve) => setTimeout(resolve, 10));
    window.first = dataLayer;
    window.dataLayer = ${JSON.stringify(entries)};
  </script>`;
  const cart = (item_id: string) => ({ event: 'add_to_cart', ecommerce: { items: [{ item_id }] } });

  it('is heard from its first entry on, and left as it was by destroy()', async () => {
    const body = replaced([{ event: 'view_item', ecommerce: { items: [{ item_id: 'SHOE-42' }] } }]);
    const page = await open('page', { page: { body, options: '{ capture: true }' } });
    await expect.poll(() => recorded(page)).toEqual(['view SHOE-42']);
    await page.evaluate((entry) => {
      (globalThis as unknown as { dataLayer: unknown[] }).dataLayer.push(entry);
    }, cart('LAMP-1'));
    await expect.poll(() => recorded(page)).toEqual(['view SHOE-42', 'cart LAMP-1']);
    await page.evaluate(() => globalThis.shop.destroy());
    const own = await page.evaluate(() => {
      const { first, dataLayer } = globalThis as unknown as Record<string, object>;
      return [first, dataLayer].map((layer) => Object.hasOwn(layer!, 'push'));
    });
    expect(own).toEqual([false, false]);
  });

  it('tells of a consent, and of its end', async () => {
    const body = replaced([['consent', 'update', { personalization_storage: 'granted' }]]);
    const options = `{ consent: { from: 'consent-mode' } }`;
    const page = await open('page', { page: { body, options } });
    const consent = () => page.evaluate(() => globalThis.shop.status().consent);
    await expect.poll(consent).toBe('granted');
    await page.evaluate(() => {
      const { dataLayer } = globalThis as unknown as { dataLayer: unknown[] };
      dataLayer.push(['consent', 'update', { personalization_storage: 'denied' }]);
    });
    await expect.poll(consent).toBe('denied');
  });
});

describe('consent', () => {
  it('`denied` hears nothing, wraps nothing and writes nothing; a grant begins to hear', async () => {
    const head = `<script>window.dataLayer = []; window.bare = dataLayer.push;
      dataLayer.push({ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'LAMP-1' }] } });</script>${jsonLd('SHOE-42')}`;
    const options = `{ capture: true, consent: { from: 'attribute', before: 'denied' } }`;
    const page = await open('shoe', { shoe: { head, options } });
    await page.waitForTimeout(500);
    const untouched = () =>
      page.evaluate(() => {
        const { dataLayer, bare } = globalThis as unknown as Record<string, { push?: unknown }>;
        return dataLayer!.push === bare;
      });
    expect(await untouched()).toBe(true);
    expect(page.workers()).toHaveLength(0);
    const set = (consent: string) =>
      page.evaluate(
        (to) => document.documentElement.setAttribute('data-windowshop-consent', to),
        consent,
      );
    await set('granted');
    await expect.poll(() => recorded(page), { timeout: 5_000 }).toEqual(['view SHOE-42']);
    expect(await page.evaluate(() => globalThis.shop.status().storage)).toBe('indexeddb');
    await set('denied');
    await expect.poll(() => page.evaluate(() => globalThis.shop.status().consent)).toBe('denied');
    expect(await recorded(page)).toEqual([]);
    expect(await untouched()).toBe(true);
    const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
    expect(databases).toBe(0);
  });

  it('Consent Mode that answers late: memory until then, and what was done moves along', async () => {
    const head = `<script>
      window.dataLayer = [];
      window.gtag = function () { dataLayer.push(arguments); };
      gtag('consent', 'default', { personalization_storage: 'denied', wait_for_update: 500 });
    </script>${jsonLd('SHOE-42')}`;
    const options = `{ capture: true, consent: { from: 'consent-mode' } }`;
    const page = await open('shoe', { shoe: { head, options } });
    await expect.poll(() => recorded(page), { timeout: 5_000 }).toEqual(['view SHOE-42']);
    const traces = () =>
      page.evaluate(async () => [
        (await indexedDB.databases()).length,
        sessionStorage.length + localStorage.length,
      ]);
    expect(await traces()).toEqual([0, 0]);
    const update = (value: string) =>
      page.evaluate((to) => {
        const { gtag } = globalThis as unknown as { gtag(...words: unknown[]): void };
        gtag('consent', 'update', { personalization_storage: to });
      }, value);
    await update('granted');
    await expect.poll(async () => (await traces())[0]).toBe(1);
    expect(await recorded(page)).toEqual(['view SHOE-42']);
    await update('denied');
    await expect.poll(traces).toEqual([0, 0]);
  });

  it.each<[string, string, (to: string) => void]>([
    [
      'consent-mode',
      '',
      (to) => {
        const layer = globalThis as unknown as { dataLayer: unknown[] };
        layer.dataLayer.push(['consent', 'update', { personalization_storage: to }]);
      },
    ],
    [
      'shopify',
      `<script>window.Shopify = { customerPrivacy: {
        preferencesProcessingAllowed: () => window.said === 'granted',
        currentVisitorConsent: () => ({ preferences: window.said ? 'no' : '' }),
      } };</script>`,
      (to) => {
        Object.assign(globalThis, { said: to });
        document.dispatchEvent(new CustomEvent('visitorConsentCollected'));
      },
    ],
    [
      'tcf',
      `<script>window.__tcfapi = (command, version, hear) => {
        if (command === 'addEventListener') window.hear = hear;
      };</script>`,
      (to) => {
        const is = to === 'granted';
        const purpose = { consents: { 1: is, 5: is, 6: is } };
        const data = { listenerId: 1, eventStatus: 'useractioncomplete', purpose };
        (globalThis as unknown as { hear(data: unknown, ok: boolean): void }).hear(data, true);
      },
    ],
    ['attribute', '', (to) => document.documentElement.setAttribute('data-windowshop-consent', to)],
    ['callback', '', (to) => (globalThis as unknown as { tell(to: string): void }).tell(to)],
  ])(
    'an answer of “%s” that is given twice changes nothing the second time',
    async (from, head, say) => {
      const listen = from === 'callback' ? ', listen: (tell) => { window.tell = tell; }' : '';
      const options = `{ consent: { from: '${from}'${listen} } }`;
      const page = await open('page', { page: { head, options } });
      // What hears the source is a chunk of its own.
      await page.waitForTimeout(300);
      const seen = await page.evaluateHandle(() => {
        const changes: string[] = [];
        globalThis.shop.subscribe(({ consent }) => {
          if (consent !== changes.at(-1)) changes.push(consent);
        });
        return changes;
      });
      const consent = () => page.evaluate(() => globalThis.shop.status().consent);
      const count = () => page.evaluate(async () => (await globalThis.shop.history()).length);
      expect(await consent()).toBe('memory');
      await page.evaluate(say, 'granted');
      await expect.poll(consent).toBe('granted');
      await page.evaluate(() => globalThis.shop.record({ type: 'view', item: 'LAMP-1' }));
      await page.evaluate(say, 'granted');
      await page.waitForTimeout(200);
      expect(await count()).toBe(1);
      await page.evaluate(say, 'denied');
      await expect.poll(consent).toBe('denied');
      await page.evaluate(say, 'denied');
      await page.waitForTimeout(200);
      expect(await count()).toBe(0);
      expect((await seen.jsonValue()).slice(-2)).toEqual(['granted', 'denied']);
      expect((await seen.jsonValue()).filter((one) => one !== 'memory')).toHaveLength(2);
      expect(visit.errors).toEqual([]);
    },
  );

  it.each([
    ['tcf', ''],
    ['tcf', '<script>window.__tcfapi = () => undefined;</script>'],
    ['shopify', ''],
    ['shopify', '<script>window.Shopify = { loadFeatures() {} };</script>'],
  ])('a source that never answers leaves `before` in force: %s %s', async (from, head) => {
    for (const before of ['memory', 'denied'] as const) {
      const options = `{ capture: true, consent: { from: '${from}', before: '${before}' } }`;
      const page = await open('page', { page: { head: head + jsonLd('SHOE-42'), options } });
      await page.waitForTimeout(1_500);
      expect(await page.evaluate(() => globalThis.shop.status().consent)).toBe(before);
      expect(await recorded(page)).toEqual(before === 'memory' ? ['view SHOE-42'] : []);
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
      await context.unroute(`${shops.url}/own/**`);
    }
    expect(visit.errors).toEqual([]);
  });

  it('Global Privacy Control caps what a source says, and not what the visitor says here', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
    });
    const options = `{ consent: { from: 'callback', listen: (tell) => { window.tell = tell; tell('granted'); } } }`;
    const page = await open('page', { page: { options } });
    const status = () => page.evaluate(() => globalThis.shop.status());
    await expect.poll(async () => (await status()).cappedBy).toBe('global-privacy-control');
    expect((await status()).consent).toBe('memory');
    await page.evaluate(() => globalThis.shop.consent('granted'));
    expect(await status()).toMatchObject({ consent: 'granted', storage: 'indexeddb' });
    await page.evaluate(() => (globalThis as unknown as { tell(to: string): void }).tell('denied'));
    await expect.poll(async () => (await status()).consent).toBe('denied');
  });

  it('a source that is none costs itself: memory holds, and the shop is told', async () => {
    const page = await open('page', { page: { options: `{ consent: { from: 'guess' } }` } });
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { problems: unknown }).problems))
      .toEqual([['OPTION_INVALID', { field: 'consent.from', why: 'is guess' }]]);
    expect(await page.evaluate(() => globalThis.shop.status().consent)).toBe('memory');
  });
});

describe('the tail', () => {
  const options = `{ capture: true, consent: 'granted' }`;
  // A worker that hears of nothing any more, as one that dies with its page.
  const deaf = `<script>
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (!message?.path?.includes('record')) post.call(this, message, ...rest);
    };
  </script>`;
  const pages = {
    shoe: { head: deaf + jsonLd('SHOE-42'), body: '<a href="next">Next</a>', options },
    next: { options },
  };

  it('what was done just before the page was left is recorded by the next one, once', async () => {
    const page = await open('shoe', pages);
    await page.waitForTimeout(1_200);
    await page.evaluate(() => void globalThis.shop.record({ type: 'cart', item: 'SHOE-42' }));
    await page.getByRole('link').click();
    await page.waitForURL(/next/);
    await page.waitForFunction(() => globalThis.shop?.ready);
    const all = () =>
      page.evaluate(async () => (await globalThis.shop.history()).map(({ type }) => type));
    await expect.poll(all).toEqual(['view', 'cart', 'dwell']);
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    await page.evaluate(() => globalThis.shop.ready);
    await page.waitForTimeout(300);
    expect(await all()).toEqual(['view', 'cart', 'dwell']);
  });

  it('erase() takes the tail along, and so does a withdrawal', async () => {
    const page = await open('shoe', pages);
    const written = () => page.evaluate(() => sessionStorage.length);
    await expect.poll(written).toBe(1);
    await page.evaluate(() => globalThis.shop.erase());
    expect(await written()).toBe(0);
    await page.evaluate(() => void globalThis.shop.record({ type: 'cart', item: 'SHOE-42' }));
    await expect.poll(written).toBe(1);
    await page.evaluate(() => globalThis.shop.consent('memory'));
    await expect.poll(written).toBe(0);
  });

  it('under `memory`, and where categories are sensitive, nothing is written', async () => {
    for (const option of [
      `consent: 'memory'`,
      `consent: 'granted', sensitiveCategories: ['Health']`,
    ]) {
      const own = { ...pages.shoe, options: `{ capture: true, ${option} }` };
      const page = await open('shoe', { shoe: own });
      await page.waitForTimeout(700);
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      await context.unroute(`${shops.url}/own/**`);
    }
  });
});

describe('carts and orders', () => {
  it('what scripts put into the cart counts once the server accepts it, however it was sent', async () => {
    const shopify = { head: '<script>window.Shopify = {};</script>', options: '{ capture: true }' };
    const woo = { body: '<div class="woocommerce"></div>', options: '{ capture: true }' };
    const page = await open('shopify', { shopify, woo });
    await context.route(`${shops.url}/own/cart/add.js`, (route) => {
      const isSoldOut = route.request().postData()?.includes('LAMP-1');
      return route.fulfill({ status: isSoldOut ? 422 : 200, body: '{}' });
    });
    const isWoo = ({ href }: URL) =>
      /wc-ajax=add_to_cart|wc\/store\/v1\/(cart\/add-item|batch)/.test(href);
    await context.route(isWoo, (route) => route.fulfill({ body: '{}' }));
    await page.waitForTimeout(300);
    const answers = await page.evaluate(async () => {
      const json = (id: string) => JSON.stringify({ items: [{ id, quantity: 2 }] });
      const post = (id: string) => ({ method: 'POST', body: json(id) });
      const request = new Request('/own/cart/add.js', post('TENT-2'));
      const sent = [fetch('/own/cart/add.js', post('LAMP-1')), fetch(request)];
      return Promise.all(sent.map(async (answer) => (await answer).status));
    });
    expect(answers).toEqual([422, 200]);
    await expect.poll(() => recorded(page)).toEqual(['cart TENT-2']);

    await page.goto(`${shops.url}/own/woo`);
    await page.waitForFunction(() => globalThis.shop);
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      const request = new XMLHttpRequest();
      request.open('POST', '/own/?wc-ajax=add_to_cart');
      request.send('product_id=SHOE-42&quantity=1');
    });
    await expect.poll(() => recorded(page)).toEqual(['cart SHOE-42']);
    await page.evaluate(() =>
      fetch('/wp-json/wc/store/v1/cart/add-item', {
        method: 'POST',
        body: JSON.stringify({ id: 'LAMP-1', quantity: 1 }),
      }),
    );
    await expect.poll(() => recorded(page)).toEqual(['cart SHOE-42', 'cart LAMP-1']);
    await page.evaluate(() => {
      const [path, method] = ['/wc/store/v1/cart/add-item', 'POST'];
      const requests = [{ path, method, body: { id: 'TENT-2', quantity: 1 } }];
      return fetch('/index.php?rest_route=/wc/store/v1/batch', {
        method,
        body: JSON.stringify({ requests }),
      });
    });
    const expected = ['cart SHOE-42', 'cart LAMP-1', 'cart TENT-2'];
    await expect.poll(() => recorded(page)).toEqual(expected);
  });

  it('an order is known by its links, and told once, though its page is loaded again', async () => {
    const body = `<script>document.body.className = 'woocommerce-order-received';</script>
      <table class="woocommerce-order-details"><tr><td><a href="/own/products/lamp">Lamp</a></td></tr>
      <tr><td><a href="/own/products/tent-for-two">Tent</a></td></tr></table>`;
    const page = await open('thanks', {
      thanks: { body, options: `{ capture: true, consent: 'granted' }` },
    });
    const expected = ['purchase LAMP-1', 'purchase TENT-2'];
    await expect.poll(() => recorded(page)).toEqual(expected);
    await page.reload();
    await page.waitForFunction(() => globalThis.shop);
    await page.waitForTimeout(700);
    expect(await recorded(page)).toEqual(expected);
  });
});

describe('pages as they are', () => {
  it('destroy() puts back all that was wrapped, and nothing is heard after it', async () => {
    const head = `<script>
      window.Shopify = {};
      window.dataLayer = [];
      const natives = () => [fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send,
        dataLayer.push, history.pushState];
      window.before = natives();
      window.same = () => natives().map((one, at) => one === before[at]);
    </script>`;
    const page = await open('page', { page: { head, options: '{ capture: true }' } });
    const same = () => page.evaluate(() => (globalThis as unknown as { same(): boolean[] }).same());
    await expect.poll(same).toEqual([false, false, false, false, true]);
    await page.evaluate(() => globalThis.shop.destroy());
    expect(await same()).toEqual(Array(5).fill(true));
  });

  it('without the Navigation API it follows the history, sees a product again, and gives the history back', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'navigation', { value: undefined });
      Object.assign(globalThis, { pushState: history.pushState });
    });
    const page = await open('home', { home: { options: '{ capture: true }' } });
    // A head manager takes its block out and puts another in, the same one when the visitor returns.
    const go = (path: string, sku?: string) =>
      page.evaluate(
        ([to, block]) => {
          history.pushState(null, '', to);
          document.querySelector('script[type="application/ld+json"]')?.remove();
          if (!block) return;
          const found = new DOMParser()
            .parseFromString(block, 'text/html')
            .querySelector('script')!;
          document.head.append(document.adoptNode(found));
        },
        [path, sku && jsonLd(sku)] as const,
      );
    const expected: string[] = [];
    await page.waitForTimeout(500);
    for (const sku of ['SHOE-42', 'TENT-2', 'SHOE-42']) {
      await go(sku, sku);
      expected.push(`view ${sku}`);
      await expect.poll(() => recorded(page)).toEqual(expected);
    }
    // A variant chosen in place is no other page.
    await page.evaluate(() => history.replaceState(null, '', '?variant=2'));
    await page.goBack();
    await page.evaluate(() => globalThis.shop.destroy());
    const isOwn = await page.evaluate(
      () => history.pushState === (globalThis as unknown as Record<string, unknown>).pushState,
    );
    expect(isOwn).toBe(true);
  });

  it('microdata and OpenGraph tell of the product where there is no JSON-LD', async () => {
    const body = `<div itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="TENT-2">
      <div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product">
        <span itemprop="sku">LAMP-1</span></div></div>`;
    const head =
      '<meta property="og:type" content="product"><meta property="og:url" content="/own/products/lamp">';
    const page = await open('tent', {
      tent: { body, options: '{ capture: true }' },
      lamp: { head, options: '{ capture: true }' },
    });
    await expect.poll(() => recorded(page)).toEqual(['view TENT-2']);
    await page.goto(`${shops.url}/own/lamp`);
    await expect.poll(() => recorded(page)).toEqual(['view LAMP-1']);
  });

  it('hostile titles, ids and addresses are data: nothing runs, and nothing unknown is recorded', async () => {
    const product = {
      '@type': 'Product',
      name: '<img src=x onerror="window.hit = 1">',
      sku: 'x'.repeat(5_000),
      url: ' java\nscript:window.hit = 1',
      offers: { url: '//evil.example/' },
      productID: '__proto__',
    };
    const globals = `<script>
      const thrower = new Proxy({}, { get() { throw new Error('hostile'); } });
      window.Shopify = window.ShopifyAnalytics = window.prestashop = thrower;
      window.analytics = { on() { throw new Error('hostile'); } };
      window.dataLayer = [thrower, { event: 'view_item', ecommerce: thrower }];
    </script>`;
    const head = `${globals}<script type="application/ld+json">${JSON.stringify(product).replaceAll('<', '\\u003c')}</script>
      <link rel="canonical" href="javascript:window.hit = 1">`;
    const page = await open('page', { page: { head, options: '{ capture: true }' } });
    await page.waitForTimeout(700);
    expect(await recorded(page)).toEqual([]);
    await page.evaluate(() => globalThis.shop.destroy());
    expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false);
    expect([...visit.hosts]).toEqual([new URL(shops.url).host]);
    expect(visit.errors).toEqual([]);
  });

  it('where the chunk that hears cannot be loaded, lists come and the shop is told', async () => {
    await context.route('**/windowshop/attach-*.js', (route) => route.abort());
    const page = await open('page', { page: { options: '{ capture: true }' } });
    const told = () =>
      page.evaluate(() =>
        (globalThis as unknown as { problems: [string][] }).problems.map(([code]) => code),
      );
    await expect.poll(told).toEqual(['CAPTURE_UNAVAILABLE']);
    const slate = await page.evaluate(() => globalThis.shop.recommend({ strategy: 'popular' }));
    expect(slate.items).toHaveLength(3);
    await page.evaluate(() => globalThis.shop.destroy());
  });

  it('in a frame it hears the frame’s own page', async () => {
    const page = await open('outer', {
      outer: { body: '<iframe src="/own/inner"></iframe>', options: '{ capture: true }' },
      inner: { head: jsonLd('LAMP-1'), options: '{ capture: true }' },
    });
    const inner = page.frame({ url: /inner/ })!;
    await expect
      .poll(() => inner.evaluate(async () => (await globalThis.shop?.history())?.length), {
        timeout: 5_000,
      })
      .toBe(1);
    expect(await recorded(page)).toEqual([]);
  });

  it('a page opened from a file, without storage of its own, is heard all the same', async () => {
    // A script of another origin may be loaded by a file, a worker may not: the engine sits inline.
    const folder = temporaryFolder({
      'index.html': `<!doctype html>${jsonLd('SHOE-42')}<script type="module">
        import { createRecommender } from '${shops.url}/windowshop/index.js';
        window.shop = createRecommender({
          catalog: [{ id: 'SHOE-42', title: 'Shoe' }], model: false, capture: true, onError() {},
        });
      </script>`,
    });
    await visit.page.goto(`file://${folder}/index.html`);
    await expect
      .poll(() => visit.page.evaluate(async () => (await globalThis.shop?.history())?.length), {
        timeout: 15_000,
      })
      .toBe(1);
  });
});
