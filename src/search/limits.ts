import type { Chip, Product } from '../types.js';

/**
 * Whether products lie within the prices of the query. What the query does not want is told by rows, not
 * here: see `SearchIndex.unwanted`.
 */
export function limitsOf(chips: readonly Chip[]): (product: Product) => boolean {
  const prices = chips.filter((chip) => chip.kind === 'price');
  return (product) =>
    prices.every(
      ({ min = 0, max = Number.POSITIVE_INFINITY, currency }) =>
        product.price !== undefined &&
        product.price >= min &&
        product.price <= max &&
        (currency === undefined || product.currency === currency),
    );
}
