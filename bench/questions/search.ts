import type { Terminal } from '../../src/cli/terminal.js';
import { launchBrowser } from '../../tests/support/browser.js';
import type { Answer, QuestionOptions } from '../question.js';
import type { Row } from '../row.js';
import { rowTable } from '../row-table.js';
import { openPackedShop, serveShop } from '../shop-site.js';
import { spread } from '../spread.js';

const question = 'search';
const sizes = [10_000, 100_000];
const passes = 10;
/** Whole and unfinished words, typing errors, wishes. */
const texts = [
  'dome tent',
  'rust red saucepan',
  'northfell trail shoe',
  'kettel',
  'lantern under 50 eur',
  'cheap bread knife',
  'dog bed without leather',
  'paring kn',
  'quiet floor lamp oak',
  'hammok',
];

/** How long does a page wait for the answer to a query, and how long for that to the very first? */
export async function askSearch(terminal: Terminal, options: QuestionOptions): Promise<Answer> {
  const rows: Row[] = [];
  for (const n of sizes.filter((size) => size <= options.largest)) {
    const site = await serveShop(options.folder, n, terminal);
    const browser = await launchBrowser();
    try {
      terminal.err(`Searches among ${n}\n`);
      const page = await browser.newPage();
      await openPackedShop(page, site.url);
      const [first, ...times] = await page.evaluate(
        ([list, count]) => globalThis.timeCalls.timeSearch(list, count),
        [texts, passes] as const,
      );
      rows.push({ question, system: 'first', n, ...spread([first!]) });
      // The rest of the first pass may still wait for the model.
      rows.push({ question, system: 'further', n, ...spread(times.slice(texts.length)) });
    } finally {
      await Promise.all([browser.close(), site.close()]);
    }
  }
  return { rows, text: rowTable(rows, terminal.columns) };
}
