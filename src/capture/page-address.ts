import { parseUrl } from '../shared/parse-url.js';
/** Whether `address` is that of the page as it stands. */
export function isHere(address: string): boolean {
  return isSameAddress(address, location.href, document.baseURI);
}

/**
 * Whether two addresses have one path, and no search parameter in common that differs: a shop may tell its
 * products by a parameter, and campaigns add theirs to any page.
 */
export function isSameAddress(one: string, other: string, base: string): boolean {
  const [first, second] = [parseUrl(one, base), parseUrl(other, base)];
  if (!first || !second) return one === other;
  return (
    pathOf(first) === pathOf(second) &&
    [...first.searchParams].every(([name, value]) => {
      const values = second.searchParams.getAll(name);
      return values.length === 0 || values.includes(value);
    })
  );
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}

/** What the page calls itself, then where it is. */
export function pageAddresses(): string[] {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical" i][href]')?.href;
  return [canonical, location.href].filter((address) => address !== undefined);
}
