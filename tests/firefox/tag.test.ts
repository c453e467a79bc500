import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildLibrary } from '../support/built-library.js';
import { launchFirefox } from '../support/firefox.js';
import { readmeBlocks } from '../support/readme.js';
import { rowPage } from '../support/row-page.js';
import { serveSite } from '../support/serve-site.js';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  const library = await buildLibrary();
  site = await serveSite({ folders: { '/windowshop/': `${library}/` } });
  browser = await launchFirefox();
});
afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

it('the README’s tag and catalogue make a page with a row', async () => {
  site.pages['/'] = rowPage(readmeBlocks('html')[0]!, { tag: '' });
  site.pages['/catalog.json'] = readmeBlocks('json')[0]!;
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(site.url);
  await page.waitForSelector('windowshop-row[data-state=ready]');
  const titles = await page.$$eval('windowshop-row >>> [part=title]', (all) =>
    all.map(({ textContent }) => textContent),
  );
  expect(titles).toEqual(['Ridge Runner trail shoe']);
  expect(errors).toEqual([]);
});
