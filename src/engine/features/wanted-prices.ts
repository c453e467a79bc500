import type { Catalog } from '../../catalog/index.js';
import type { WeightedPrice } from '../../profile/index.js';
import type { WantedItem } from '../../ranking/index.js';
import type { Product } from '../../types.js';

/** What the wanted items cost, in one currency: that of the strongest which has a price. */
export interface WantedPrices {
  prices: WeightedPrice[];
  currency: string | undefined;
  /** A product's price, 0 where it has none in that currency. */
  priceOf(product: Product): number;
}

export function wantedPrices(wanted: readonly WantedItem[], catalog: Catalog): WantedPrices {
  const products = wanted.map(({ row }) => catalog.products[row]!);
  const currency = products.find(({ price }) => price !== undefined)?.currency;
  const priceOf = (product: Product) => (product.currency === currency ? (product.price ?? 0) : 0);
  const prices = products.map((product, at) => ({
    price: priceOf(product),
    weight: wanted[at]!.strength,
  }));
  return { prices, currency, priceOf };
}
