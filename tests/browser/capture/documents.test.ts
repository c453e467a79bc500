import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { codeBlocks, codeIn, tableRows } from '../../support/readme.js';
import { catalogOf } from '../../support/shops/goods.js';
import { ownPage } from '../../support/shops/own-page.js';
import { serveShops } from '../../support/shops/serve-shops.js';
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

/** Opens a page made of a document's code. What the library had to complain of is in `visit.warnings`. */
async function openSample(code: string, head = ''): Promise<{ page: Page; warnings: string[] }> {
  const warnings: string[] = [];
  visit.page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const json = JSON.stringify(catalogOf('/own'));
  await context.route(`${shops.url}/catalog.json`, (route) => route.fulfill({ body: json }));
  const body = code.startsWith('<')
    ? code
    : `<script type="module">import { createRecommender } from '/windowshop/index.js';
        ${code}; window.shop = shop;</script>`;
  await context.route(`${shops.url}/sample`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><link rel="icon" href="data:,">${head}${body}`,
    }),
  );
  await visit.page.goto(`${shops.url}/sample`);
  return { page: visit.page, warnings };
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.shop);
  await page.evaluate(() => globalThis.shop.ready);
}

/** The sample of `path` that holds `mark`. */
function sample(path: string, language: string, mark: string): string {
  const found = codeBlocks(path, language).filter((code) => code.includes(mark));
  if (found.length !== 1) throw new Error(`${path} has ${found.length} samples with ${mark}`);
  return found[0]!;
}

const view = (sku: string) =>
  `<script type="application/ld+json">{"@type": "Product", "sku": "${sku}"}</script>`;
const items = (page: Page) =>
  page.evaluate(async () =>
    (await globalThis.shop.history()).map((row) => ('item' in row ? row.item : row.type)),
  );

describe('docs/capture.md', () => {
  it.each([
    ['capture: true', 'LAMP-1'],
    ['idOf', 'SKU-LAMP-1'],
    ['emit', 'LAMP-1'],
  ])('the sample with “%s” captures a view', async (mark, sku) => {
    const code = sample('docs/capture.md', 'js', mark);
    const { page, warnings } = await openSample(code, view(sku));
    await ready(page);
    await expect.poll(() => items(page)).toEqual(['LAMP-1']);
    expect(warnings.filter((text) => text.includes('createRecommender()'))).toEqual([]);
  });

  it('the sample of own cards makes cards whose clicks are recorded', async () => {
    const code = sample('docs/capture.md', 'html', 'windowshopItem');
    const { page } = await openSample(code.replace('const shop =', 'const shop = window.shop ='));
    await page.locator('#cards a').first().waitFor();
    await page.waitForTimeout(300);
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    await page.locator('#cards a').first().click();
    await expect.poll(() => items(page)).toContain('SHOE-42');
    expect(visit.errors).toEqual([]);
  });
});

describe('docs/consent.md', () => {
  it.each<[string, () => void]>([
    [
      `from: 'consent-mode'`,
      () => {
        const { dataLayer } = globalThis as unknown as { dataLayer: unknown[] };
        dataLayer.push(['consent', 'update', { functionality_storage: 'granted' }]);
      },
    ],
    [
      `from: 'shopify'`,
      () => {
        const customerPrivacy = { preferencesProcessingAllowed: () => true };
        Object.assign(globalThis, { Shopify: { customerPrivacy } });
      },
    ],
    [
      `from: 'tcf'`,
      () => {
        const consents = { 1: true, 5: true, 6: true };
        const data = { listenerId: 1, eventStatus: 'tcloaded', purpose: { consents } };
        Object.assign(globalThis, {
          __tcfapi: (command: string, _: number, hear: (data: unknown, ok: boolean) => void) =>
            command === 'addEventListener' && hear(data, true),
        });
      },
    ],
    [
      `from: 'attribute'`,
      () => document.documentElement.setAttribute('data-windowshop-consent', 'granted'),
    ],
    [
      `from: 'callback'`,
      () =>
        void dispatchEvent(new CustomEvent('banner-answer', { detail: { personalization: true } })),
    ],
  ])('the sample with “%s” waits in memory, and follows an agreement', async (mark, agree) => {
    const { page, warnings } = await openSample(sample('docs/consent.md', 'js', mark));
    await ready(page);
    const consent = () => page.evaluate(() => globalThis.shop.status().consent);
    await page.waitForTimeout(300);
    expect(await consent()).toBe('memory');
    await page.evaluate(agree);
    await expect.poll(consent, { timeout: 5_000 }).toBe('granted');
    expect(warnings.filter((text) => text.includes('createRecommender()'))).toEqual([]);
  });

  it('the sample with limits is understood', async () => {
    const { page, warnings } = await openSample(sample('docs/consent.md', 'js', 'retention'));
    await ready(page);
    const receipt = await page.evaluate(() =>
      globalThis.shop.record({ type: 'view', item: 'LAMP-1' }),
    );
    expect(receipt.accepted).toBe(1);
    expect(warnings.filter((text) => text.includes('createRecommender()'))).toEqual([]);
  });
});

it('docs/privacy.md lists every file that a page asks for', async () => {
  const rows = tableRows('docs/privacy.md').map(([first]) => first ?? '');
  const globs = rows.flatMap(codeIn).filter((name) => /\.\w+$|\*$/.test(name));
  const listed = globs.map(
    (glob) => new RegExp(`^/windowshop/${glob.replace(/[.]/g, '\\.').replaceAll('*', '[^/]*')}$`),
  );
  const options = `{ model: {}, capture: true, consent: 'granted' }`;
  await ownPage(context, shops.url, { page: { head: view('LAMP-1'), options } });
  await visit.page.goto(`${shops.url}/own/page`);
  await ready(visit.page);
  await visit.page.evaluate(() => globalThis.shop.search('lamp'));
  await expect
    .poll(() => visit.page.evaluate(() => globalThis.shop.status().embedding.done), {
      timeout: 30_000,
    })
    .toBe(3);
  const unlisted = visit.paths.filter((path) => !listed.some((pattern) => pattern.test(path)));
  expect(unlisted).toEqual(['/own/page']);
  expect([...visit.hosts]).toEqual([new URL(shops.url).host]);
});
