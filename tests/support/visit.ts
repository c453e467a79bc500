import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { RecommenderOptions, Status } from '../../src/index.js';

/** What a page did that a test may want to forbid. */
export interface Visit {
  page: Page;
  /** Errors on the console and uncaught exceptions. */
  errors: string[];
  /** Hosts that were asked for anything, by page or worker. */
  hosts: Set<string>;
  /** Paths that were asked for. */
  paths: string[];
}

/** A new tab that keeps a log of itself. */
export async function openTab(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const visit: Visit = { page, errors: [], hosts: new Set(), paths: [] };
  page.on('pageerror', (error) => visit.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') visit.errors.push(message.text());
  });
  context.on('request', (request) => {
    const { host, pathname, protocol } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:') return;
    visit.hosts.add(host);
    visit.paths.push(pathname);
  });
  return visit;
}

/** Opens the library's page with `options` and waits until lists can be asked for. */
export async function openPage(
  visit: Visit,
  url: string,
  options: Partial<RecommenderOptions> = {},
): Promise<Status> {
  await visit.page.goto(`${url}/?options=${encodeURIComponent(JSON.stringify(options))}`);
  return visit.page.evaluate(() => globalThis.shop.ready);
}

/** Waits until `holds` is true of the status; fails with the last status it saw. */
export async function untilStatus(
  page: { evaluate(job: () => Status): Promise<Status> },
  holds: (status: Status) => boolean,
  timeout = 30_000,
): Promise<Status> {
  const until = Date.now() + timeout;
  for (;;) {
    const status = await page.evaluate(() => globalThis.shop.status());
    if (holds(status)) return status;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(status)}`);
    await setTimeout(50);
  }
}

/** Every item has its vector, and nothing is under way. */
export function isEmbedded({ state, embedding }: Status): boolean {
  return state !== 'starting' && embedding.total > 0 && embedding.done === embedding.total;
}
