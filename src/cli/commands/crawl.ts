import type { Command } from '../command.js';
import { type CrawlSummary, crawlSite } from '../crawl/crawl-site.js';
import { parseOptions, readNumber, readWhole } from '../parse-options.js';
import { UsageError } from '../usage-error.js';

const help = `windowshop crawl: collect the products of your own site from its pages

Usage: windowshop crawl --site URL --out FILE [options]

  --site URL      Your site. Its pages are those that its sitemaps name, found by robots.txt, else
                  at /sitemap.xml; only pages of the same origin are asked for.
  --out FILE      The products, a JSON line each: a feed for \`windowshop pack\`. Beside it lies
                  FILE.visited until all pages were visited; the same command then goes on where
                  it stopped.
  --sitemap URL   A sitemap of another name.
  --delay N       Seconds between two requests, 0 to 600; robots.txt may ask for more. Default 1.
  --pages N       Most pages to ask for in this run, 1 to 1000000. Default 10000.
  --help          This text.

Products are read from schema.org data in the pages (JSON-LD). robots.txt is obeyed as it speaks to
the user agent "windowshop". A site that is busy is given time, and one that fails ten times in a
row is left in peace.
`;

const options = {
  site: { type: 'string' },
  out: { type: 'string' },
  sitemap: { type: 'string' },
  delay: { type: 'string' },
  pages: { type: 'string' },
} as const;

/** `windowshop crawl`. */
export const crawl: Command = {
  name: 'crawl',
  summary: 'collect the products of your own site from its pages',
  help,
  async run(words, terminal) {
    const given = parseOptions(words, options, 'windowshop crawl');
    const { site, out, sitemap } = given;
    if (!site)
      throw new UsageError('--site URL is missing. `windowshop crawl --help` explains it.');
    if (!out) throw new UsageError('--out FILE is missing. `windowshop crawl --help` explains it.');
    const delay = given.delay === undefined ? 1 : readNumber('delay', given.delay, 0, 600);
    const pages =
      given.pages === undefined ? 10_000 : readWhole('pages', given.pages, 1, 1_000_000);
    const made = await crawlSite({ site, out, sitemap, delay, pages }, terminal);
    terminal.out(summaryText(made, out));
  },
};

function summaryText({ products, pages, without, isDone }: CrawlSummary, out: string): string {
  const lines = Object.entries(without).map(([why, count]) => `  ${count} pages ${why}`);
  const end = isDone
    ? `Next: windowshop pack --feed ${out}`
    : 'Pages are left: the same command goes on with them.';
  return `${[`${out}: ${products} products on ${pages} pages`, ...lines, end].join('\n')}\n`;
}
