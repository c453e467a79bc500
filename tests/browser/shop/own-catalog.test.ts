import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../support/browser.js';
import { openShopTab, untilCalm } from '../../support/shop-visit.js';
import type { Visit } from '../../support/visit.js';

const url = inject('shopUrl');
const folder = mkdtempSync(join(tmpdir(), 'windowshop-'));

let browser: Browser;
let context: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  visit = await openShopTab(context);
  await visit.page.goto(`${url}/own-catalog`);
  await untilCalm(visit.page);
});
afterEach(async () => {
  expect(visit.errors).toEqual([]);
  await context.close();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Drops a file and waits until the page says `words`. */
async function drop(path: string, words: RegExp): Promise<string> {
  await visit.page.locator('input[type=file]').setInputFiles(path);
  await expect
    .poll(() => visit.page.locator('main').textContent(), { timeout: 30_000 })
    .toMatch(words);
  return (await visit.page.locator('main').textContent()) ?? '';
}

describe('a catalogue of one’s own', () => {
  it('a German spreadsheet export: semicolons, quotes, line breaks, "12,99 €"', async () => {
    const rows = [
      'Artikelnummer;Name;Preis;Kategorie',
      'A1;"Zelt ""Biber"", 2 Personen";12,99 €;Camping > Zelte',
      'A2;"Schlafsack\nfür den Winter";1.299,00 €;Camping > Schlafsäcke',
      'A3;Stirnlampe;49 €;Camping > Licht',
      ';;;',
    ];
    const text = await drop(
      file('export.csv', `\uFEFF${rows.join('\r\n')}`),
      /3 of 3 products are understood|All 3 products|3 products/,
    );
    expect(text).toContain('Zelt "Biber", 2 Personen');
    expect(text).toMatch(/€\s?12\.99|12\.99\s?€|EUR\s?12\.99/);
  });

  it('JSON with good and bad rows: the bad are named, the good are recommended from', async () => {
    const products = [
      ...['Red apple', 'Green apple', 'Garden pear', 'Steel hammer', 'Claw hammer'].map(
        (title, index) => ({ id: `p${index}`, title, price: 2 }),
      ),
      { id: 'untitled' },
      { id: 'p0', title: 'Twice' },
    ];
    const text = await drop(file('shop.json', JSON.stringify({ products })), /left out/);
    expect(text).toContain('untitled');
    await visit.page.getByRole('button', { name: 'Open Steel hammer' }).first().click();
    const similar = visit.page.locator('section', {
      has: visit.page.getByRole('heading', { name: 'Similar to the last one' }),
    });
    await expect
      .poll(() => similar.last().textContent(), { timeout: 20_000 })
      .toContain('Claw hammer');
  });

  it.each([
    [
      'a picture',
      'photo.png',
      Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
    ],
    ['nothing', 'empty.csv', ''],
    ['HTML', 'page.json', '<!doctype html><title>Shop</title>'],
    [
      'broken UTF-8 without any column',
      'broken.csv',
      Uint8Array.from([0xff, 0xfe, 0xfd, 0x80, 0x00, 0x01]),
    ],
    ['JSON that is cut off', 'cut.json', '[{"id":"a","title":"Te'],
  ])('%s is refused with a sentence', async (_what, name, content) => {
    await drop(
      file(name, content),
      new RegExp(`${name.replace('.', '\\.')}.*(empty|not|no|could)`, 'i'),
    );
    expect(await visit.page.locator('main h1').textContent()).toBe('Try your own catalogue');
  });

  it('200 MB is refused before it is read', async () => {
    const path = file('huge.csv', 'id,title\n');
    truncateSync(path, 200 * 2 ** 20);
    await drop(path, /huge\.csv.*(MB|large)/i);
  });
});
