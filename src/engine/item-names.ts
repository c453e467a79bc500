import type { Catalog } from '../catalog/index.js';

/** More names than this are not tried, nor longer ones. */
const nameLimit = 100;
const lengthLimit = 2_000;

/** Finds items by what a page calls them: the catalogue's id, or the address of the product's page. */
export class ItemNames {
  readonly #catalog: Catalog;
  #byAddress: ReadonlyMap<string, string> | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** To be called when products came or changed. */
  changed(): void {
    this.#byAddress = undefined;
  }

  /** The id of the first of `names` that the catalogue knows. */
  find(names: readonly unknown[]): string | undefined {
    for (const name of names.slice(0, nameLimit)) {
      if (typeof name !== 'string' && typeof name !== 'number') continue;
      const text = String(name).slice(0, lengthLimit).trim();
      const found = this.#catalog.get(text)?.id ?? this.#withAddress(text);
      if (found !== undefined) return found;
    }
  }

  #withAddress(name: string): string | undefined {
    const [whole, path] = addressKeys(name);
    if (path === undefined || path === '/') return undefined;
    this.#byAddress ??= addressesOf(this.#catalog);
    return this.#byAddress.get(whole!) ?? this.#byAddress.get(path);
  }
}

/** Items by address; where several share a path, the first has it. */
function addressesOf(catalog: Catalog): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, url } of catalog.products) {
    for (const key of url === undefined ? [] : addressKeys(url, true)) {
      if (!found.has(key)) found.set(key, id);
    }
  }
  return found;
}

/** What marks a campaign or a recommendation, and no product. */
const campaign = /^(utm_|pr_|gclid$|fbclid$|msclkid$|srsltid$|ref$)/;

/**
 * Path with query, and path alone, of an address; the host does not count. Nothing where `address` is an
 * id: only what starts like an address is one, unless it is known to be.
 */
function addressKeys(address: string, isAddress = false): string[] {
  if (!isAddress && !/^(https?:)?\//i.test(address)) return [];
  if (!URL.canParse(address, 'https://shop.invalid/')) return [];
  const { pathname, searchParams } = new URL(address, 'https://shop.invalid/');
  const path = pathname.replace(/\/+$/, '') || '/';
  const query = [...searchParams].filter(([name]) => !campaign.test(name)).sort();
  return [query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path, path];
}
