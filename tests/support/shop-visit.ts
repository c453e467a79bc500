import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openTab, type Visit } from './visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = fileURLToPath(new URL('../artifacts/screens/', import.meta.url));

/** A new tab of the shop that keeps a log of itself, layout shifts among it. */
export async function openShopTab(context: BrowserContext): Promise<Visit> {
  const visit = await openTab(context);
  await visit.page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput || entry.value === 0) continue;
        const moved = entry.sources.map(({ node }) => (node as Element | null)?.className ?? '?');
        shifts.push(`${entry.value.toFixed(4)} ${location.pathname} ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return visit;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** Waits until rows stand: no skeleton is left, every item has its vector. */
export async function untilCalm(page: Page): Promise<void> {
  await page.waitForSelector('main h1', { timeout: 20_000 });
  await page.waitForFunction(
    () => document.querySelectorAll('main .card-skeleton, main [aria-busy=true]').length === 0,
    undefined,
    { timeout: 20_000 },
  );
  await page.waitForTimeout(300);
}

/** Layout shifts without a visitor's action since the page was loaded, in words. */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { layoutShifts: string[] }).layoutShifts);
}

/** Rules of axe-core that the page breaks, each with where. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: Axe };
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

interface Axe {
  run(
    root: Document,
    options: { resultTypes: string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** How many pixels the page is wider than its window, 0 for none. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Keeps a picture of the whole page under tests/artifacts/screens. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}${name}.png`, fullPage: true });
}

/** Titles of the row with this heading, in order. */
export function rowTitles(page: Page, heading: RegExp): Promise<string[]> {
  const row = page.locator('section', {
    has: page.getByRole('heading', { level: 2, name: heading }),
  });
  return row.locator('.card-title a').allTextContents();
}
