import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { buildLibrary } from '../../support/built-library.js';
import { takeShop, titlesOf, untilRows } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import { kit, renderBlock } from '../../support/shopify-blocks.js';
import { openTab } from '../../support/visit.js';

const products = ['Fell spikes', 'Road shoe', 'Moka pot'].map((title, at) => ({
  id: at + 1,
  title,
  handle: `p-${at + 1}`,
  product_type: at < 2 ? 'Shoes' : 'Kitchen',
  variants: [{ id: at + 11, price: '19.00', available: true }],
  images: [],
}));

it('a shop with the extension, its assets on another host, shows a row beside the product', async () => {
  const extension = await mkdtemp(join(tmpdir(), 'windowshop-'));
  execFileSync('node', [join(kit, 'build.js'), extension, await buildLibrary()]);
  const assets = await readdir(join(extension, 'assets'), { withFileTypes: true });
  // What Shopify takes: https://shopify.dev/docs/apps/build/online-store/theme-app-extensions
  for (const file of assets) expect(file.isFile() && file.name.endsWith('.js')).toBe(true);

  const cdn = await serveSite({
    folders: { '/assets/': `${extension}/assets/` },
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
  const market = { routes: { root_url: '/de' }, cart: { currency: { iso_code: 'CHF' } } };
  const row = await renderBlock('row', { strategy: 'similar' }, { product: products[0] });
  const embed = await renderBlock('embed', {}, market, `${cdn.url}/assets`);
  const shop = await serveSite({
    pages: {
      '/de/products/p-1': `<!doctype html><html lang="en"><link rel="icon" href="data:,">
        <script>window.Shopify = { customerPrivacy: {
          preferencesProcessingAllowed: () => true, currentVisitorConsent: () => ({ preferences: 'yes' }),
        } }</script>${row}${embed}`,
      '/de/products.json': JSON.stringify({ products }),
      '/meta.json': JSON.stringify({ currency: 'EUR' }),
    },
  });
  const browser = await launchBrowser();
  try {
    const visit = await openTab(await browser.newContext());
    await visit.page.goto(`${shop.url}/de/products/p-1`);
    await untilRows(visit.page);
    const titles = await titlesOf(visit.page.locator('windowshop-row'));
    expect(titles[0]).toBe('Road shoe');
    const card = visit.page.locator('windowshop-row li').first();
    expect(await card.textContent()).toContain('CHF');
    expect(await card.locator('a').getAttribute('href')).toMatch(/^\/de\/products\/p-2/);
    expect(titles).not.toContain('Fell spikes');
    await takeShop(visit.page);
    await expect
      .poll(() => visit.page.evaluate(() => globalThis.shop.status()))
      .toMatchObject({ thread: 'worker', consent: 'granted' });
    expect(visit.errors).toEqual([]);
  } finally {
    await browser.close();
    for (const { server } of [shop, cdn]) server.close();
  }
});
