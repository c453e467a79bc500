import type { Browser, BrowserContext } from 'playwright-core';
import type { Terminal } from '../../src/cli/terminal.js';
import { launchBrowser } from '../../tests/support/browser.js';
import type { Answer, QuestionOptions } from '../question.js';
import type { Row } from '../row.js';
import { rowTable } from '../row-table.js';
import type { ServedSite } from '../serve-site.js';
import { serveShop, shopAddress } from '../shop-site.js';
import { spread } from '../spread.js';

const question = 'start';
const products = 10_000;
/** Of each page in each state; they take turns. */
const visits = 15;

/** Pages: one whose worker answers at once, and shops that have a pack or a list of products. */
const pages = {
  'empty-worker': () => '/empty.html',
  pack: (consent: 'memory' | 'granted') => shopAddress('', { pack: '/pack/', consent }),
  catalog: (consent: 'memory' | 'granted') =>
    shopAddress('', { catalog: '/catalog/catalog.json', consent }),
};
type PageName = keyof typeof pages;

/**
 * States of the browser: nothing known, files in the HTTP cache, a history in IndexedDB beside them, and the
 * same in a tab that comes back: its files are taken from the cache without a question to the server.
 */
const states = ['cold', 'warm', 'repeat', 'restored'] as const;
type State = (typeof states)[number];

interface Visit {
  /** Milliseconds from the page's start to its first list. */
  took: number;
  /** Sent by then, compressed. */
  bytes: number;
}

/** How long from the start of a page to its first list? Medians of visits that take turns. */
export async function askStart(terminal: Terminal, options: QuestionOptions): Promise<Answer> {
  const site = await serveShop(options.folder, products, terminal);
  const browser = await launchBrowser();
  try {
    const names = Object.keys(pages) as PageName[];
    const rows: Row[] = [];
    for (const state of states) {
      terminal.err(`Starts, ${state}\n`);
      const known = new Map<PageName, BrowserContext>();
      for (const name of names) known.set(name, await prepare(browser, site, name, state));
      const measured = new Map(names.map((name) => [name, [] as Visit[]]));
      for (let round = 0; round < visits; round++) {
        for (const name of names) {
          const context = state === 'cold' ? await browser.newContext() : known.get(name)!;
          measured.get(name)!.push(await visit(context, site, name, state));
          if (state === 'cold') await context.close();
        }
      }
      await Promise.all([...known.values()].map((context) => context.close()));
      rows.push(...names.map((name) => rowOf(name, state, measured)));
    }
    return { rows, text: rowTable(rows, terminal.columns) };
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

/** A browser that was there before, twice: compiled scripts are kept from the second visit on. */
async function prepare(
  browser: Browser,
  site: ServedSite,
  name: PageName,
  state: State,
): Promise<BrowserContext> {
  const context = await browser.newContext();
  for (let before = 0; before < 2; before++) await visit(context, site, name, state, true);
  return context;
}

/** One visit. With `stays` the visitor looks at products, and leaves when nothing is under way. */
async function visit(
  context: BrowserContext,
  site: ServedSite,
  name: PageName,
  state: State,
  stays = false,
): Promise<Visit> {
  const page = await context.newPage();
  try {
    const consent = state === 'repeat' || state === 'restored' ? 'granted' : 'memory';
    const hasList = () => page.waitForFunction(() => globalThis.firstList !== undefined);
    let from = site.sent.length;
    await page.goto(`${site.url}${pages[name](consent)}`);
    await hasList();
    if (state === 'restored') {
      await page.goto('about:blank');
      from = site.sent.length;
      await page.goBack();
      await hasList();
    }
    const { took, at } = await page.evaluate(() => {
      const took = globalThis.firstList!;
      return { took, at: performance.timeOrigin + took };
    });
    if (stays && name !== 'empty-worker') {
      for (const item of ['sku-1', 'sku-2', 'sku-3']) {
        await page.evaluate((id) => globalThis.shop.record({ type: 'view', item: id }), item);
      }
      await page.waitForFunction(() => globalThis.shop.status().state === 'ready', undefined, {
        timeout: 60_000,
      });
    }
    const before = site.sent.slice(from).filter((answer) => answer.at <= at);
    return { took, bytes: before.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await page.close();
  }
}

function rowOf(name: PageName, state: State, measured: ReadonlyMap<PageName, Visit[]>): Row {
  const own = measured.get(name)!;
  const times = spread(own.map(({ took }) => took));
  const empty = spread(measured.get('empty-worker')!.map(({ took }) => took));
  const sizes = own.map(({ bytes }) => bytes).sort((one, other) => one - other);
  return {
    question,
    system: `${name}-${state}`,
    n: name === 'empty-worker' ? 0 : products,
    ...times,
    bytes: sizes[sizes.length >> 1]!,
    ...(name !== 'empty-worker' && {
      note: `${(times.p50_ms / empty.p50_ms).toFixed(1)} × empty-worker`,
    }),
  };
}
