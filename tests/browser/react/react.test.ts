import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { titlesOf, untilRows } from '../../support/row-visit.js';
import { serveSite } from '../../support/serve-site.js';
import { openTab } from '../../support/visit.js';

/** What `main.ts` notes down. */
interface Seen {
  told: unknown[];
  asked: unknown[];
  heard: string[];
  version: string;
}

const catalog = ['Tent', 'Pot', 'Rope', 'Lamp'].map((title, place) => ({
  id: title.toLowerCase(),
  title,
  url: `/p/${title}`,
  popularity: 9 - place,
}));

/** Where a page of the version has `react` and `react-dom`. */
const versions = [
  { major: '19', alias: [] },
  { major: '18', alias: [{ find: /^(react(-dom)?)(?=$|\/)/, replacement: '$1-18' }] },
];

it.each(versions)(
  'a row in React $major takes attributes, objects, handlers and a ref, and follows them',
  async ({ major, alias }) => {
    const folder = await mkdtemp(join(tmpdir(), 'windowshop-'));
    await build({
      root: fileURLToPath(new URL('.', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      resolve: { alias },
      worker: { format: 'es' },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { outDir: folder, target: 'es2022', assetsInlineLimit: 0 },
    });
    const site = await serveSite({ folders: { '/': `${folder}/` } });
    site.pages['/catalog.json'] = JSON.stringify(catalog);
    const browser = await launchBrowser();
    try {
      const { page, errors } = await openTab(await browser.newContext());
      await page.goto(`${site.url}/index.html`);
      await untilRows(page);
      const row = page.locator('windowshop-row.mine');
      await expect.poll(() => titlesOf(row)).toEqual(['Tent', 'Rope']);
      const { asked, heard, version } = await page.evaluate(() => {
        const { asked, heard, version } = globalThis as unknown as Seen;
        return { asked, heard, version };
      });
      expect(version.split('.')[0]).toBe(major);
      expect(asked, 'one question, with the rules').toEqual([
        [{ limit: 2, exclude: { items: ['pot'] } }],
      ]);
      expect(heard, 'what has a handler').toEqual(['windowshop-select']);
      await page.getByRole('button', { name: 'Again' }).click();
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => (globalThis as unknown as Seen).asked.length)).toBe(1);
      await page.getByRole('button', { name: 'More' }).click();
      await expect.poll(() => titlesOf(row)).toEqual(['Tent', 'Rope', 'Lamp']);
      expect(await row.locator('h2').innerText()).toBe('Yours');
      await row.locator('a[href="/p/Rope"]').click();
      await page.getByRole('button', { name: 'Which' }).click();
      const told = await page.evaluate(() => (globalThis as unknown as Seen).told);
      expect(told).toEqual([['rope', 3], 'windowshop-row']);
      await page.getByRole('button', { name: 'No rules' }).click();
      await expect.poll(() => titlesOf(row)).toEqual(['Tent', 'Pot', 'Rope']);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      site.server.close();
    }
  },
);
