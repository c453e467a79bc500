import { expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { buildLibrary } from '../../support/built-library.js';
import { sections } from '../../support/gtm-template.js';
import { takeShop, titlesOf, untilRows } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import { openTab } from '../../support/visit.js';

/** The APIs of Tag Manager, as they are documented, in a page. */
const apis = `const apis = {
  addConsentListener: (type, listener) => { window.changeConsent = (granted) => listener(type, granted); },
  callInWindow: (name, ...values) => window[name](...values),
  createArgumentsQueue: () => window.windowshop ??= function () { (windowshop.q ??= []).push(arguments) },
  injectScript: (src, onload, onerror) =>
    document.head.append(Object.assign(document.createElement('script'), { async: true, src, onload, onerror })),
};`;

it('the tag shows a row, and keeps the history once consent mode says so', async () => {
  const cdn = await serveSite({
    folders: { '/windowshop/': `${await buildLibrary()}/` },
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
  const data = { script: `${cdn.url}/windowshop/windowshop.js`, catalog: '/catalog.json' };
  const shop = await serveSite({
    pages: {
      '/': `<!doctype html><html lang="en"><link rel="icon" href="data:,"><windowshop-row></windowshop-row>
        <script>${apis}
          window.dataLayer = [];
          (function (require, data) { ${sections.SANDBOXED_JS_FOR_WEB_TEMPLATE} })((name) => apis[name], ${JSON.stringify(data)});
        </script>`,
      '/catalog.json': JSON.stringify([{ id: 'fell', title: 'Fell spikes' }]),
    },
  });
  const browser = await launchBrowser();
  try {
    const { page, errors } = await openTab(await browser.newContext());
    await page.goto(`${shop.url}/`);
    await untilRows(page);
    expect(await titlesOf(page.locator('windowshop-row'))).toEqual(['Fell spikes']);
    await takeShop(page);
    const consent = () => page.evaluate(() => globalThis.shop.status().consent);
    expect(await consent()).toBe('memory');
    await page.evaluate(() => {
      const { dataLayer } = globalThis as unknown as { dataLayer: unknown[] };
      dataLayer.push(['consent', 'update', { personalization_storage: 'granted' }]);
    });
    await expect.poll(consent, { timeout: 20_000 }).toBe('granted');
    // Banners whose template answers inside Tag Manager.
    const change = (granted: boolean) =>
      page.evaluate(
        (answer) =>
          (globalThis as unknown as { changeConsent(granted: boolean): void }).changeConsent(
            answer,
          ),
        granted,
      );
    await change(true);
    await change(false);
    await expect.poll(consent, { timeout: 20_000 }).toBe('denied');
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    for (const { server } of [shop, cdn]) server.close();
  }
});
