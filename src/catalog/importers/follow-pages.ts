import { parseUrl } from '../../shared/parse-url.js';
import type { CatalogSource } from '../../types.js';
import type { OpenCatalog } from '../open-catalog.js';
import { decodeText } from './decode-text.js';
import type { ImportContext, Row } from './importer.js';
import { rowsInValue } from './json-value.js';
import { isShopifyProduct } from './shopify-product.js';
import { fieldsOf, textOf } from './value.js';
import { wholeText } from './whole-text.js';
import { isWoocommerceProduct } from './woocommerce-product.js';

/** How a shop system cuts its list of products into pages. */
interface Paging {
  path: RegExp;
  /** Parameter that says how many products a page has. */
  size: string;
  /** Products of a page where it is not said, and at most. */
  standard: number;
  most: number;
  isProduct(value: unknown): boolean;
  /** Where the shop says its currency, if its products do not. */
  currencyAt?: string;
}

const systems: readonly Paging[] = [
  {
    path: /\/products\.json$/,
    size: 'limit',
    standard: 30,
    most: 250,
    isProduct: isShopifyProduct,
    currencyAt: '/meta.json',
  },
  {
    path: /\/wc\/store(\/v\d+)?\/products\/?$/,
    size: 'per_page',
    standard: 10,
    most: 100,
    isProduct: isWoocommerceProduct,
  },
];

const defaultPages = 100;

/** How the content of `source` may be cut into pages; `undefined` where it stands for itself. */
export function pagingOf({ url, format }: CatalogSource): Paging | undefined {
  const address = /^https?:/.test(url) ? parseUrl(url) : undefined;
  if (!address) return undefined;
  if (format !== undefined && format !== 'shopify' && format !== 'woocommerce') return undefined;
  const { pathname, searchParams } = address;
  // Who names a page means that page.
  if (searchParams.has('page')) return undefined;
  // WordPress without permalinks in words: `/index.php?rest_route=/wc/store/v1/products`.
  const route = searchParams.get('rest_route') ?? pathname;
  return systems.find(({ path }) => path.test(route));
}

/**
 * The products of all pages, until one is not full. A page that brings nothing new ends it too: a server
 * that knows no pages gives the same one for ever. Throws where more would follow.
 */
export async function* followPages(
  { url, currency, pages = defaultPages }: CatalogSource,
  paging: Paging,
  open: OpenCatalog,
  context: ImportContext,
): AsyncGenerator<readonly Row[]> {
  const read = async (address: string): Promise<unknown> => {
    const { bytes, charset } = await open(address);
    return JSON.parse(await wholeText(decodeText(bytes, charset)));
  };
  const first = await read(url);
  const given = Number(new URL(url).searchParams.get(paging.size)) || paging.standard;
  const count = countOf(first, paging);
  if (count === undefined) {
    yield rowsInValue(first, context);
    return;
  }
  const ownCurrency = currency ?? (await currencyOf(url, paging, read));
  const rowsOf = (value: unknown) => withCurrency(rowsInValue(value, context), ownCurrency);
  if (count < Math.min(given, paging.most)) {
    yield rowsOf(first);
    return;
  }
  const seen = new Set<unknown>();
  for (let page = 1; page <= pages; page++) {
    const address = new URL(url);
    address.searchParams.set(paging.size, String(paging.most));
    address.searchParams.set('page', String(page));
    const value = await read(address.href);
    const rows = rowsOf(value).filter((row) => {
      const { id } = fieldsOf(row);
      return !seen.has(id) && seen.add(id);
    });
    yield rows;
    const isLast = (countOf(value, paging) ?? 0) < paging.most;
    if (isLast) return;
    if (rows.length === 0) throw new Error(`page ${page} repeats what came before`);
  }
  throw new Error(`it has more than ${pages} pages, the limit of \`pages\``);
}

/** Products in an answer of the shop system; `undefined` where it is another's, or none. */
function countOf(value: unknown, { isProduct }: Paging): number | undefined {
  const list = Array.isArray(value) ? value : fieldsOf(value).products;
  return Array.isArray(list) && list.every(isProduct) ? list.length : undefined;
}

async function currencyOf(
  url: string,
  { currencyAt }: Paging,
  read: (address: string) => Promise<unknown>,
): Promise<unknown> {
  if (currencyAt === undefined) return undefined;
  // Prices without a currency are better than none.
  const shop = await read(new URL(currencyAt, url).href).catch(() => undefined);
  return textOf(fieldsOf(shop).currency);
}

/** `rows` with `currency` where they name a price and none. */
export function withCurrency(rows: readonly Row[], currency: unknown): readonly Row[] {
  if (currency === undefined) return rows;
  return rows.map((row) => {
    const fields = fieldsOf(row);
    return fields.price === undefined || fields.currency !== undefined
      ? row
      : { ...fields, currency };
  });
}
