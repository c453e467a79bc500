import type { Browser, Page } from 'playwright-core';
import type { Terminal } from '../../src/cli/terminal.js';
import { launchBrowser } from '../../tests/support/browser.js';
import { serve } from '../../tests/support/serve.js';
import type { Answer } from '../question.js';
import type { Row } from '../row.js';
import { rowTable } from '../row-table.js';

const question = 'main-thread';
const tours = 5;
/** Milliseconds from which a task is long. */
const long = 50;

/** What our scripts did in one animation frame that was late. */
interface LateFrame {
  /** Milliseconds of scripts, layout that they forced included. */
  scripts: number;
  /** What called the longest of them. */
  invoker: string;
}

/**
 * Does the demo shop keep the main thread busy? Long Animation Frames of a tour from the first visit to the
 * cart, as far as they are attributed to scripts of the shop; the tour in the middle, of several.
 */
export async function askMainThread(terminal: Terminal): Promise<Answer> {
  const { server, url } = await serve('demo/vite.config.ts');
  const browser = await launchBrowser();
  try {
    const taken: LateFrame[][] = [];
    for (let tour = 0; tour < tours; tour++) {
      terminal.err(`Tour ${tour + 1} of ${tours}\n`);
      taken.push(await tourShop(browser, url));
    }
    const middle = taken.sort((one, other) => longest(one) - longest(other))[tours >> 1]!;
    const rows = [rowOf(middle, taken)];
    return { rows, text: rowTable(rows, terminal.columns) };
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

function rowOf(middle: readonly LateFrame[], taken: readonly LateFrame[][]): Row {
  const over = middle.filter(({ scripts }) => scripts > long);
  const worst = middle.toSorted((one, other) => other.scripts - one.scripts)[0];
  const counts = taken.map((frames) => frames.filter(({ scripts }) => scripts > long).length);
  return {
    question,
    system: 'demo-tour',
    n: tours,
    p50_ms: worst?.scripts ?? 0,
    p95_ms: Math.max(...taken.map(longest)),
    note: `${over.length} tasks over ${long} ms in the median tour, of ${counts.join(', ')}; p50 and p95: the longest task of the median and of the worst tour${worst ? `; ${worst.invoker}` : ''}`,
  };
}

function longest(frames: readonly LateFrame[]): number {
  return Math.max(0, ...frames.map(({ scripts }) => scripts));
}

async function tourShop(browser: Browser, url: string): Promise<LateFrame[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const frames: LateFrame[] = [];
  await page.exposeFunction('noteFrame', (frame: LateFrame) => frames.push(frame));
  await page.addInitScript(watchFrames);
  try {
    await page.goto(url);
    await untilCalm(page);
    await page.goto(`${url}/department/running`);
    await untilCalm(page);
    for (const place of [0, 1, 2]) {
      await page.locator('main .card-title a').nth(place).click();
      await page.waitForURL(/\/product\//);
      await untilCalm(page);
      await page.goBack();
      await untilCalm(page);
    }
    await page.getByRole('link', { name: 'Harbour & Pine' }).first().click();
    await untilCalm(page);
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('moka pot');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=moka/);
    await untilCalm(page);
    await page.locator('main .card-title a').first().click();
    await page.waitForURL(/\/product\//);
    await untilCalm(page);
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await page.getByRole('link', { name: /Cart, 1 piece/ }).click();
    await untilCalm(page);
    await page.getByRole('link', { name: 'Your data' }).first().click();
    await untilCalm(page);
    return frames;
  } finally {
    await context.close();
  }
}

/** Runs in the page: tells of each late frame what the scripts of its own files did in it. */
function watchFrames(): void {
  interface Script {
    sourceURL: string;
    duration: number;
    invoker: string;
  }
  const { noteFrame } = globalThis as unknown as { noteFrame(frame: LateFrame): void };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { scripts: Script[] })[]) {
      const own = entry.scripts.filter(({ sourceURL }) => sourceURL.startsWith(location.origin));
      const most = own.sort((one, other) => other.duration - one.duration)[0];
      if (!most) continue;
      const scripts = own.reduce((sum, { duration }) => sum + duration, 0);
      noteFrame({ scripts, invoker: `${most.invoker} ${new URL(most.sourceURL).pathname}` });
    }
  }).observe({ type: 'long-animation-frame', buffered: true });
}

async function untilCalm(page: Page): Promise<void> {
  await page.waitForSelector('main h1', { timeout: 30_000 });
  await page.waitForFunction(
    () => document.querySelectorAll('main .card-skeleton, main [aria-busy=true]').length === 0,
    undefined,
    { timeout: 30_000 },
  );
  await page.waitForTimeout(300);
}
