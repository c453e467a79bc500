import { decodeText } from '../../catalog/importers/decode-text.js';
import { importHtml } from '../../catalog/importers/html.js';
import { parseProduct } from '../../catalog/index.js';
import { parseUrl } from '../../shared/parse-url.js';
import type { Product } from '../../types.js';
import { createProgress } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { CrawlRecord } from './crawl-record.js';
import { type Answer, PoliteFetch } from './polite-fetch.js';
import { readRobots } from './robots.js';
import { pagesOfSitemaps } from './sitemap.js';

export interface CrawlOptions {
  /** Any address of the site. */
  site: string;
  out: string;
  /** Address of a sitemap, where robots.txt names none and it is not `/sitemap.xml`. */
  sitemap?: string | undefined;
  /** Seconds between requests; a longer delay of robots.txt is kept. */
  delay: number;
  /** Most pages to ask for in this run. */
  pages: number;
}

export interface CrawlSummary {
  products: number;
  pages: number;
  /** Pages by what became of them, where no product did. */
  without: Readonly<Record<string, number>>;
  /** Whether all pages that the sitemaps name were visited. */
  isDone: boolean;
}

/** Failures in a row after which a site is left in peace. */
const patience = 10;

/**
 * Visits the pages of a site's sitemaps one after another and keeps the schema.org products in them. A
 * second run goes on where the first one stopped. Throws `UsageError`.
 */
export async function crawlSite(options: CrawlOptions, terminal: Terminal): Promise<CrawlSummary> {
  const origin = originOf(options.site);
  const fetcher = new PoliteFetch(origin, options.delay);
  const robots = await readRobots(origin, fetcher);
  fetcher.delay = Math.max(options.delay, robots.delay);
  const record = await CrawlRecord.open(options.out);
  const progress = createProgress(terminal, 'Visiting pages');
  const without: Record<string, number> = {};
  const count = (why: string) => {
    without[why] = (without[why] ?? 0) + 1;
  };
  const named = options.sitemap ? [options.sitemap] : robots.sitemaps;
  const sitemaps = named.length > 0 ? named : [`${origin}/sitemap.xml`];
  const tell = (sentence: string) => terminal.err(`${sentence}\n`);
  let asked = 0;
  let failures = 0;
  let found = 0;
  let isDone = true;
  for await (const url of pagesOfSitemaps(sitemaps, origin, fetcher, tell)) {
    found++;
    if (record.knows(url)) continue;
    if (!robots.allows(url)) {
      count('forbidden by robots.txt');
      continue;
    }
    if (asked >= options.pages || failures >= patience) {
      isDone = false;
      break;
    }
    asked++;
    const answer = await fetcher.get(url);
    if (answer.failure !== undefined) {
      count(
        answer.status === 0 ? `not reached: ${answer.failure}` : `that answer ${answer.failure}`,
      );
      // What is gone is gone; anything else may come back, and is asked for again.
      if (answer.status === 404 || answer.status === 410) await record.add(url, []);
      else failures++;
      continue;
    }
    failures = 0;
    const products = await productsIn(answer, url);
    if (products.length === 0) count('without a product');
    await record.add(url, products);
    progress.update(record.pages, Math.max(found, record.pages));
  }
  if (found === 0) {
    throw new UsageError(
      `No sitemap of ${origin} names a page (${sitemaps.join(', ')}). Give one with --sitemap.`,
    );
  }
  progress.end();
  if (isDone && failures === 0) await record.finish();
  return {
    products: record.products,
    pages: record.pages,
    without,
    isDone: isDone && failures === 0,
  };
}

function originOf(site: string): string {
  const address = /^https?:\/\//i.test(site) ? site : `https://${site}`;
  const origin = parseUrl(address)?.origin;
  if (origin !== undefined) return origin;
  throw new UsageError(`--site must be the address of a site, not "${site}".`);
}

/** A product counts on its own page: a list of others tells less of them. */
async function productsIn({ bytes, charset, url }: Answer, page: string): Promise<Product[]> {
  const context = { url, now: Date.now(), onDamage: () => undefined };
  const found: Product[] = [];
  for await (const rows of importHtml(decodeText(one(bytes), charset), context)) {
    for (const row of rows) {
      const { product } = parseProduct(row, 0);
      if (product) found.push(product);
    }
  }
  const units = new Set(found.map(({ id, groupId }) => groupId ?? id));
  return units.size === 1 ? found : found.filter((one) => one.url === page || one.url === url);
}

async function* one(bytes: Uint8Array<ArrayBuffer>) {
  yield bytes;
}
