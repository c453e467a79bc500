import { reasonOf, WindowshopError } from '../errors.js';

/** How long the catalogue may take to arrive. */
const deadline = 30_000;

/**
 * The rows behind `source`: an array as it is, or the JSON file at that address.
 *
 * Throws `CATALOG_UNREACHABLE`, `CATALOG_NOT_JSON`, `CATALOG_NOT_A_LIST`.
 */
export async function loadCatalog(source: unknown): Promise<readonly unknown[]> {
  if (typeof source !== 'string') return rowsOf(source);
  let text: string;
  try {
    const response = await fetch(source, { signal: AbortSignal.timeout(deadline) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    text = await response.text();
  } catch (error) {
    throw new WindowshopError('CATALOG_UNREACHABLE', { url: source, why: reasonOf(error) }, error);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    // A single-page app answers any address with its own HTML and status 200.
    throw new WindowshopError('CATALOG_NOT_JSON', { url: source }, error);
  }
  return rowsOf(parsed);
}

function rowsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const products = (value as { products?: unknown } | null | undefined)?.products;
  if (Array.isArray(products)) return products;
  throw new WindowshopError('CATALOG_NOT_A_LIST');
}
