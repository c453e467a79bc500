import type { Page } from 'playwright-core';
import type { Terminal } from '../../src/cli/terminal.js';
import { launchBrowser } from '../../tests/support/browser.js';
import type { Answer, QuestionOptions } from '../question.js';
import type { Row } from '../row.js';
import { rowTable } from '../row-table.js';
import { openPackedShop, serveShop } from '../shop-site.js';

const question = 'memory';
const sizes = [10_000, 100_000];

/**
 * What does the engine's worker hold, once its pack has arrived, after a list and after a search? Objects
 * and arrays as `performance.measureUserAgentSpecificMemory()` counts them after a collection of garbage, and
 * WebAssembly's memories, which it leaves out.
 */
export async function askMemory(terminal: Terminal, options: QuestionOptions): Promise<Answer> {
  const rows: Row[] = [];
  for (const n of sizes.filter((size) => size <= options.largest)) {
    const site = await serveShop(options.folder, n, terminal, true);
    const browser = await launchBrowser(['--enable-blink-features=ForceEagerMeasureMemory']);
    try {
      terminal.err(`Memory of ${n}\n`);
      const page = await browser.newPage();
      await openPackedShop(page, site.url, true);
      rows.push(await measure(page, 'after-first-list', n));
      await page.evaluate(async () => {
        await globalThis.shop.record({ type: 'view', item: 'sku-1' });
        await globalThis.shop.recommend({ strategy: 'for-you', limit: 12 });
      });
      rows.push(await measure(page, 'after-for-you', n));
      await page.evaluate(searchUntilIndexed);
      rows.push(await measure(page, 'after-search', n));
      const wordy = await browser.newPage();
      await openPackedShop(wordy, site.url, true, { model: false });
      await wordy.evaluate(searchUntilIndexed);
      rows.push(await measure(wordy, 'after-search-by-words', n));
    } finally {
      await Promise.all([browser.close(), site.close()]);
    }
  }
  return { rows, text: rowTable(rows, terminal.columns) };
}

/** A search waits neither for all of its index nor for the model; what is measured is the whole of them. */
async function searchUntilIndexed(): Promise<void> {
  const until = performance.now() + 120_000;
  let took: number;
  do {
    if (performance.now() > until)
      throw new Error('search has no index or model after two minutes');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = performance.now();
    await globalThis.shop.search('rust red saucepan');
    took = performance.now() - began;
  } while (took > 1_000 || globalThis.shop.status().model.state === 'loading');
}

async function measure(page: Page, system: string, n: number): Promise<Row> {
  const { objects, wasm } = await page.evaluate(() => globalThis.workerBytes());
  const [held, scanned] = [objects / 2 ** 20, wasm / 2 ** 20];
  const note = `${held.toFixed(1)} MB of objects and arrays, ${scanned.toFixed(1)} MB of WebAssembly`;
  return { question, system, n, rss_mb: held + scanned, note };
}
