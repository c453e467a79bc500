import { importCatalog } from '../../src/catalog/importers/import-catalog.js';
import { Catalog } from '../../src/catalog/index.js';
import type { OpenCatalog } from '../../src/catalog/open-catalog.js';
import { WindowshopError } from '../../src/errors.js';
import type { CatalogSource, Product, RejectedRow } from '../../src/types.js';

/** Noon of a day in which the sales of the tests are told to be on or over. */
export const noon = Date.UTC(2026, 5, 15, 12);

export interface Imported {
  products: readonly Product[];
  rejected: readonly RejectedRow[];
  /** What could not be read, where the rest could: `why` of each. */
  damage: readonly string[];
}

type Content = string | Uint8Array<ArrayBuffer>;

/** What a shop makes of a catalogue that answers with `content`, given in pieces of `size` bytes. */
export function importText(
  content: Content,
  source: Partial<CatalogSource> = {},
  size = 7_000,
): Promise<Imported> {
  const { url = 'https://shop.example/feed' } = source;
  return importPages({ [url]: content }, { ...source, url }, size);
}

/** The same for an address whose content lies on several pages; others are not found. */
export async function importPages(
  pages: Readonly<Record<string, Content>>,
  source: CatalogSource,
  size = 7_000,
): Promise<Imported> {
  const open: OpenCatalog = async (url) => {
    const content = pages[url];
    if (content === undefined) {
      throw new WindowshopError('CATALOG_UNREACHABLE', { url, why: 'HTTP 404' });
    }
    return { bytes: inPieces(content, size) };
  };
  const { rows, problems } = await importCatalog(source, { open, now: noon });
  const catalog = new Catalog();
  const { rejected } = catalog.load(rows);
  return {
    products: catalog.products,
    rejected,
    damage: problems.map(({ detail }) => String(detail.why)),
  };
}

async function* inPieces(content: Content, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
