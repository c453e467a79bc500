/**
 * Whether `address` is that of the page: the same path, and what the address asks for the page asks for too
 * (`?id_product=1`). The page may ask for more.
 */
export function isHere(address: string): boolean {
  const base = document.baseURI;
  if (!URL.canParse(address, base)) return false;
  const [one, page] = [new URL(address, base), new URL(location.href)];
  const asked = [...one.searchParams];
  return (
    pathOf(one) === pathOf(page) &&
    asked.every(([name, value]) => page.searchParams.get(name) === value)
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
