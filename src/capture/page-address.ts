/** Whether `address` is that of the page as it stands, up to its query and anything after. */
export function isHere(address: string): boolean {
  return pathOf(address) === pathOf(location.href);
}

function pathOf(address: string): string {
  const base = document.baseURI;
  return URL.canParse(address, base)
    ? new URL(address, base).pathname.replace(/\/+$/, '')
    : address;
}

/** What the page calls itself, then where it is. */
export function pageAddresses(): string[] {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical" i][href]')?.href;
  return [canonical, location.href].filter((address) => address !== undefined);
}
