import { SaxesParser } from 'saxes';
import { decodeText } from '../../catalog/importers/decode-text.js';
import { parseUrl } from '../../shared/parse-url.js';
import type { PoliteFetch } from './polite-fetch.js';

/** Sitemaps of one site that are read: indexes may name each other for ever. */
const sitemapLimit = 1000;

/**
 * The pages that sitemaps name (sitemaps.org), those of indexes of sitemaps and packed ones too, each once
 * and only of this origin. `onProblem` hears of a sitemap that cannot be read.
 */
export async function* pagesOfSitemaps(
  first: readonly string[],
  origin: string,
  fetcher: Pick<PoliteFetch, 'get'>,
  onProblem: (sentence: string) => void,
): AsyncGenerator<string> {
  const sitemaps = new Set(first);
  const pages = new Set<string>();
  for (const sitemap of sitemaps) {
    if (!isOf(sitemap, origin)) continue;
    const answer = await fetcher.get(sitemap);
    if (answer.failure !== undefined) {
      onProblem(`The sitemap ${sitemap} cannot be read: ${answer.failure}.`);
      continue;
    }
    const named = await locationsIn(answer.bytes);
    for (const url of named.sitemaps) if (sitemaps.size < sitemapLimit) sitemaps.add(url);
    for (const url of named.pages) {
      if (!isOf(url, origin) || pages.has(url)) continue;
      pages.add(url);
      yield url;
    }
  }
}

/** What stands in `<loc>`, by whether it is that of a sitemap or of a page; what can be read of it. */
async function locationsIn(bytes: Uint8Array<ArrayBuffer>) {
  const found = { sitemaps: [] as string[], pages: [] as string[] };
  const parser = new SaxesParser();
  const path: string[] = [];
  let text = '';
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name }) => {
    path.push(name.replace(/^.*:/, ''));
    text = '';
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('closetag', () => {
    const [parent, own] = path.slice(-2);
    path.pop();
    if (own !== 'loc') return;
    if (parent === 'sitemap') found.sitemaps.push(text.trim());
    else if (parent === 'url') found.pages.push(text.trim());
  });
  try {
    for await (const piece of decodeText(one(bytes))) parser.write(piece);
    parser.close();
  } catch {
    // The locations before the fault count.
  }
  return found;
}

async function* one(bytes: Uint8Array<ArrayBuffer>) {
  yield bytes;
}

function isOf(url: string, origin: string): boolean {
  return parseUrl(url)?.origin === origin;
}
