/** Whether `address` is that of the page as it stands. */
export function isHere(address: string): boolean {
  return isSameAddress(address, location.href, document.baseURI);
}

/**
 * Whether two addresses have one path, and no search parameter in common that differs: a shop may tell its
 * products by a parameter, and campaigns add theirs to any page.
 */
export function isSameAddress(one: string, other: string, base: string): boolean {
  if (!URL.canParse(one, base) || !URL.canParse(other, base)) return one === other;
  const [first, second] = [new URL(one, base), new URL(other, base)];
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
