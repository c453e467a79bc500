import type { Catalog } from '../catalog/index.js';
import { parseUrl } from '../shared/parse-url.js';

/** More names than this are not tried, nor longer ones. */
const nameLimit = 100;
const lengthLimit = 2_000;

/**
 * Finds items by what a page calls them: the catalogue's id, or the address of the product's page; else by
 * a title that only one product has.
 */
export class ItemNames {
  readonly #catalog: Catalog;
  #byAddress: ReadonlyMap<string, string> | undefined;
  #byTitle: ReadonlyMap<string, string | undefined> | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** To be called when products came or changed. */
  changed(): void {
    this.#byAddress = undefined;
    this.#byTitle = undefined;
  }

  /** The id of the first of `names` that the catalogue knows; a title only where it knows no other. */
  find(names: readonly unknown[]): string | undefined {
    const texts = names
      .slice(0, nameLimit)
      .filter((name) => typeof name === 'string' || typeof name === 'number')
      .map((name) => String(name).slice(0, lengthLimit).trim());
    return (
      firstOf(texts, (text) => this.#catalog.get(text)?.id ?? this.#withAddress(text)) ??
      firstOf(texts, (text) => this.#withTitle(text))
    );
  }

  #withAddress(name: string): string | undefined {
    const [whole, path] = addressKeys(name);
    if (path === undefined || path === '/') return undefined;
    this.#byAddress ??= addressesOf(this.#catalog);
    return this.#byAddress.get(whole!) ?? this.#byAddress.get(path);
  }

  #withTitle(name: string): string | undefined {
    this.#byTitle ??= titlesOf(this.#catalog);
    return this.#byTitle.get(titleKey(name));
  }
}

function firstOf(
  texts: readonly string[],
  find: (text: string) => string | undefined,
): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Items by title; `undefined` for a title that several share. */
function titlesOf(catalog: Catalog): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { id, title } of catalog.products) {
    const key = titleKey(title);
    found.set(key, found.has(key) ? undefined : id);
  }
  return found;
}

/** Pages and catalogues write spaces and capitals as they like. */
function titleKey(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
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
  const url = parseUrl(address, 'https://shop.invalid/');
  if (!url) return [];
  const { pathname, searchParams } = url;
  const path = pathname.replace(/\/+$/, '') || '/';
  const query = [...searchParams].filter(([name]) => !campaign.test(name)).sort();
  return [query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path, path];
}
