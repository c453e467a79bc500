import { parseUrl } from './parse-url.js';

/** Anything that is relative to the page counts as one of this. */
const page = 'https://relative.invalid/';
/** More origins than this are not remembered. */
const most = 1_000;

/** An origin or none, and a path in plain letters: of these the origin alone decides. */
const plain = /^(https?:\/\/[\w.-]+)?(?:\/(?![/\\])[!-~]*)$/;
const origins = new Map<string, boolean>();

/**
 * `address` where a link or a picture may use it: `http:`, `https:` or relative to the page. Browsers
 * strip control characters before they read the scheme, so `java\nscript:` is caught by parsing.
 */
export function safeUrl(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  // Parsing is most of what reading a product costs, and a shop's addresses begin alike.
  const found = plain.exec(address);
  const isSafe = found ? isKnownOrigin(found[1] ?? page) : isWeb(address);
  return isSafe ? address : undefined;
}

function isKnownOrigin(origin: string): boolean {
  let known = origins.get(origin);
  if (known === undefined) {
    if (origins.size >= most) origins.clear();
    known = isWeb(origin);
    origins.set(origin, known);
  }
  return known;
}

function isWeb(address: string): boolean {
  const protocol = parseUrl(address, page)?.protocol;
  return protocol === 'https:' || protocol === 'http:';
}
