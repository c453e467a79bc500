import { type ErrorReport, WindowshopError } from '../errors.js';
import type { Clock } from '../shared/clock.js';
import { joined, type Piece, peek } from '../shared/pieces.js';
import type { CatalogSource } from '../types.js';
import { type OpenCatalog, type OpenedCatalog, openOverHttp } from './open-catalog.js';

/** How long the catalogue may take to arrive, all its pages together. */
const deadline = 30_000;

/** Bytes of JSON that are read: 200,000 products take half of it. */
const byteLimit = 400_000_000;

export interface LoadedCatalog {
  /** Still unchecked. */
  rows: readonly unknown[];
  /** What could not be read, where the rest could: `CATALOG_DAMAGED`, `CATALOG_INCOMPLETE`. */
  problems: readonly ErrorReport[];
}

/**
 * The rows behind `source`: products as they are, or the address of a catalogue in any `CatalogFormat`.
 * What reads more than JSON in our own words is loaded only where it is met.
 *
 * Throws `CATALOG_UNREACHABLE`, `CATALOG_NOT_JSON`, `CATALOG_NOT_A_LIST`, `CATALOG_INVALID`.
 */
export async function loadCatalog(source: unknown, clock: Clock): Promise<LoadedCatalog> {
  const asked = sourceOf(source);
  if (!asked) return { rows: await rowsIn(source, clock), problems: [] };
  const signal = AbortSignal.timeout(deadline);
  const open = openOverHttp(() => signal);
  const opened = await open(asked.url);
  const plain = await readPlain(opened, asked);
  if ('rows' in plain) return { rows: plain.rows, problems: [] };
  const { importCatalog } = await import('./importers/import-catalog.js');
  return importCatalog(asked, { open: openedBefore(asked.url, plain, open), now: clock() });
}

function sourceOf(source: unknown): CatalogSource | undefined {
  if (typeof source === 'string') return { url: source };
  const { url } = (source ?? {}) as { url?: unknown };
  return typeof url === 'string' ? (source as CatalogSource) : undefined;
}

async function rowsIn(value: unknown, clock: Clock): Promise<readonly unknown[]> {
  const rows = plainRows(value);
  if (rows) return rows;
  if (typeof value !== 'object' || value === null) throw new WindowshopError('CATALOG_NOT_A_LIST');
  const { importValue } = await import('./importers/import-catalog.js');
  return importValue(value, clock());
}

/** JSON in our own words, which needs no importer; else the content again. */
async function readPlain(
  { bytes, charset }: OpenedCatalog,
  { url, format, currency }: CatalogSource,
): Promise<OpenedCatalog | { rows: readonly unknown[] }> {
  const isAsked = (format === undefined || format === 'json') && currency === undefined;
  const [head, all] = await peek(bytes, 4);
  if (
    !isAsked ||
    !/^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(String.fromCharCode(...joined(head).subarray(0, 64)))
  ) {
    return { bytes: all, charset };
  }
  const pieces: Piece[] = [];
  let length = 0;
  for await (const piece of all) {
    length += piece.length;
    if (length > byteLimit) {
      throw new WindowshopError('CATALOG_INVALID', { url, why: 'it never ends' });
    }
    pieces.push(piece);
  }
  try {
    const rows = plainRows(JSON.parse(new TextDecoder().decode(joined(pieces))));
    if (rows) return { rows };
  } catch {
    // JSON lines, another encoding, or broken: the importers know.
  }
  return { bytes: one(joined(pieces)), charset };
}

async function* one(piece: Piece): AsyncGenerator<Piece> {
  yield piece;
}

/** Fields by which shop systems and feeds are told from our own words. */
const foreign = ['@type', '@graph', '@context', 'variants', 'prices', 'link', 'image_link'];

/** The rows of an array, or of `{ products }`, where these are our own. */
function plainRows(value: unknown): readonly unknown[] | undefined {
  const rows = Array.isArray(value)
    ? value
    : (value as { products?: unknown } | null | undefined)?.products;
  if (!Array.isArray(rows)) return undefined;
  const [first] = rows;
  const isForeign =
    typeof first === 'object' && first !== null && foreign.some((field) => field in first);
  return isForeign ? undefined : rows;
}

/** `open`, which need not fetch `url` again the first time. */
function openedBefore(url: string, opened: OpenedCatalog, open: OpenCatalog): OpenCatalog {
  let waiting: OpenedCatalog | undefined = opened;
  return async (asked) => {
    const kept = asked === url ? waiting : undefined;
    waiting = undefined;
    return kept ?? open(asked);
  };
}
