import { categoryParts } from '../../catalog/index.js';
import { priceBand } from '../../profile/index.js';
import { ageInDays } from '../../retrieval/index.js';
import type { Reason } from '../../types.js';
import { wantedPrices } from '../features/wanted-prices.js';
import { visitorsWish } from '../features/wish.js';
import type { RankingContext } from './rung.js';

/** Days for which a product is new. */
export const newDays = 90;

/** Reasons that would be given to anybody, and whether a sound price tells more. */
const impersonal: Partial<Record<Reason['code'], boolean>> = {
  popular: true,
  'same-category': true,
  new: false,
  'in-catalog': false,
};

/**
 * Reads once what the visitor wants; the function that comes back puts a reason that is about the visitor
 * in place of one that is not, where one is true: the item is new in a category of a wanted item, else
 * its price lies where theirs usually do.
 */
export function personalReasons(context: RankingContext): (row: number, plain: Reason) => Reason {
  const { catalog, now } = context;
  const { wanted } = visitorsWish(context);
  const categories = new Set(wanted.map(({ row }) => catalog.products[row]!.categories?.[0]));
  const { prices, currency, priceOf } = wantedPrices(wanted, catalog);
  const band = priceBand(prices);
  return (row, plain) => {
    const yieldsToPrice = impersonal[plain.code];
    if (yieldsToPrice === undefined) return plain;
    const product = catalog.products[row]!;
    const path = product.categories?.[0];
    if (path && categories.has(path) && (ageInDays(product, now) ?? newDays) < newDays) {
      return { code: 'new-in-category', category: categoryParts(path).at(-1)! };
    }
    const price = priceOf(product);
    const isWithin = band && price >= band.low && price <= band.high;
    if (!yieldsToPrice || !isWithin) return plain;
    return { code: 'in-price-range', ...band, ...(currency && { currency }) };
  };
}
