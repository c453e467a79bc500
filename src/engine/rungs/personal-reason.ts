import { categoryParts } from '../../catalog/index.js';
import { type PriceBand, priceBand } from '../../profile/index.js';
import { ageInDays } from '../../retrieval/index.js';
import type { Product, Reason } from '../../types.js';
import { wantedItems } from '../features/wanted-items.js';
import type { RankingContext } from './rung.js';

/** Days for which a product is new. */
export const newDays = 90;

/** Reasons that would be given to anybody, and those of them that tell of a sound price as well. */
const impersonal: ReadonlySet<Reason['code']> = new Set([
  'popular',
  'same-category',
  'new',
  'in-catalog',
]);
const mayNamePrice: ReadonlySet<Reason['code']> = new Set(['popular', 'same-category']);

/**
 * Reads once what the visitor wants; the function that comes back puts a reason that is about the visitor
 * in place of one that is not, where one is true: the item is new in a category of a wanted item, else
 * its price lies where theirs usually do.
 */
export function personalReasons(context: RankingContext): (row: number, plain: Reason) => Reason {
  const { catalog, now } = context;
  const wanted = wantedItems(context).map(({ row, strength }) => ({
    product: catalog.products[row]!,
    strength,
  }));
  const categories = new Set(wanted.map(({ product }) => product.categories?.[0]));
  const { currency } = wanted.find(({ product }) => product.price !== undefined)?.product ?? {};
  const band = priceBand(
    wanted
      .filter(({ product }) => product.price && product.currency === currency)
      .map(({ product, strength }) => ({ price: product.price!, weight: strength })),
  );
  return (row, plain) => {
    if (!impersonal.has(plain.code)) return plain;
    const product = catalog.products[row]!;
    const path = product.categories?.[0];
    if (path !== undefined && categories.has(path) && isNew(product, now)) {
      return { code: 'new-in-category', category: categoryParts(path).at(-1)! };
    }
    if (!band || !mayNamePrice.has(plain.code) || !isWithin(product, band, currency)) return plain;
    return { code: 'in-price-range', ...band, ...(currency !== undefined && { currency }) };
  };
}

function isNew(product: Product, now: number): boolean {
  const age = ageInDays(product, now);
  return age !== undefined && age <= newDays;
}

function isWithin(
  { price = 0, currency }: Product,
  { low, high }: PriceBand,
  of?: string,
): boolean {
  return currency === of && price >= low && price <= high;
}
