/**
 * `address`, seen from `base`, or `undefined` where it is none. Not by `URL.canParse`, which in Node 20 and 22
 * comes to refuse hosts with an umlaut (https://github.com/nodejs/node/pull/58023).
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
