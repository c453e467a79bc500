import type { Terminal } from '../../src/cli/terminal.js';
import { launchBrowser } from '../../tests/support/browser.js';
import type { Answer, QuestionOptions } from '../question.js';
import type { Row } from '../row.js';
import { rowTable } from '../row-table.js';
import { openPackedShop, serveShop } from '../shop-site.js';
import { spread } from '../spread.js';

const question = 'recommend';
const sizes = [10_000, 100_000];
const strategies = ['for-you', 'similar'] as const;
const warmUp = 20;
const calls = 200;
/** What the visitor looks at. */
const items = Array.from({ length: 60 }, (_, at) => `sku-${(at * 137) % 1_000}`);

/** How long does a page wait for a list, once its pack has arrived, while the visitor looks around? */
export async function askRecommend(terminal: Terminal, options: QuestionOptions): Promise<Answer> {
  const rows: Row[] = [];
  for (const n of sizes.filter((size) => size <= options.largest)) {
    const site = await serveShop(options.folder, n, terminal);
    const browser = await launchBrowser();
    try {
      terminal.err(`Lists among ${n}\n`);
      const page = await browser.newPage();
      await openPackedShop(page, site.url);
      for (const strategy of strategies) {
        const item = strategy === 'similar' ? { item: items[0]! } : {};
        const times = await page.evaluate(
          ([request, ids, count]) => globalThis.timeCalls.timeRecommend(request, ids, count),
          [{ strategy, limit: 12, ...item }, items, warmUp + calls] as const,
        );
        rows.push({ question, system: strategy, n, ...spread(times.slice(warmUp)) });
      }
    } finally {
      await Promise.all([browser.close(), site.close()]);
    }
  }
  return { rows, text: rowTable(rows, terminal.columns) };
}
