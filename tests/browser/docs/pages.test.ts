import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docPages } from '../../../scripts/docs/pages.js';
import { launchBrowser } from '../../support/browser.js';
import { root } from '../../support/doc-samples.js';
import { serveSite } from '../../support/serve-site.js';

const pages = docPages();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  const served = [...pages].map(([name, html]) => [`/${name}`, html]);
  [browser, site] = await Promise.all([
    launchBrowser(),
    serveSite({ pages: Object.fromEntries(served), folders: { '/': `${root}docs/` } }),
  ]);
});
afterAll(async () => {
  await browser.close();
  site.server.close();
});

describe.each([
  ['a phone', 390, 'light'],
  ['a phone', 390, 'dark'],
  ['a desktop', 1280, 'light'],
  ['a desktop', 1280, 'dark'],
] as const)('on %s of %i pixels, %s', (_, width, colorScheme) => {
  test('no page is wider than the screen, asks for anything from elsewhere, or is hard to read', async () => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const name of pages.keys()) {
      await page.goto(`${site.url}/${name}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([name, wide]).toEqual([name, 0]);
      // The reference is ten times as long as a guide, and of the same make.
      if (name === 'api.html') continue;
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as typeof import('axe-core') & {
          axe: typeof import('axe-core');
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect([name, found]).toEqual([name, []]);
    }
    const foreign = asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'));
    expect(foreign).toEqual([]);
    await context.close();
  });
});
