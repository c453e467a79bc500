/**
 * `address` where a link or a picture may use it: `http:`, `https:` or relative to the page. Browsers
 * strip control characters before they read the scheme, so `java\nscript:` is caught by parsing.
 */
export function safeUrl(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address, 'https://relative.invalid/')) {
    return undefined;
  }
  const { protocol } = new URL(address, 'https://relative.invalid/');
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
}
