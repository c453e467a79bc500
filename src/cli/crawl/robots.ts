import robotsParser, { type Robot } from 'robots-parser';
import { UsageError } from '../usage-error.js';
import { type PoliteFetch, userAgent } from './polite-fetch.js';

/** What the site asks of crawlers. */
export interface Robots {
  allows(url: string): boolean;
  /** Seconds between requests; 0 where it asks for none. */
  delay: number;
  sitemaps: readonly string[];
}

/**
 * Reads `/robots.txt` as RFC 9309 wants it: a file that is missing allows all, one that cannot be reached
 * forbids all. Throws `UsageError` for that.
 */
export async function readRobots(origin: string, fetcher: PoliteFetch): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  const answer = await fetcher.get(url);
  if (answer.status === 0 || answer.status >= 500) {
    throw new UsageError(
      `${url} cannot be read (${answer.failure}), so nothing of the site may be.`,
    );
  }
  const text =
    answer.status === 200 ? new TextDecoder().decode(answer.bytes.subarray(0, 500_000)) : '';
  const parse = robotsParser as unknown as (url: string, text: string) => Robot;
  const robots = parse(url, text);
  return {
    allows: (page) => robots.isAllowed(page, userAgent) !== false,
    delay: robots.getCrawlDelay(userAgent) ?? 0,
    sitemaps: robots.getSitemaps(),
  };
}
