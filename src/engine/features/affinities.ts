import { type Catalog, categoryParts } from '../../catalog/index.js';
import { priceNearness, usualPrice } from '../../profile/index.js';
import type { WantedItem } from '../../ranking/index.js';
import type { Product } from '../../types.js';
import { wantedPrices } from './wanted-prices.js';

/** How a product's brand, category and price suit what the visitor wanted, each 0 to 1. */
export interface Affinities {
  brand: number;
  category: number;
  price: number;
}

/** Reads the wanted items once; the function that comes back reads a candidate. */
export function readAffinities(
  wanted: readonly WantedItem[],
  catalog: Catalog,
): (product: Product) => Affinities {
  const products = wanted.map(({ row, strength }) => ({
    product: catalog.products[row]!,
    strength,
  }));
  const total = products.reduce((sum, { strength }) => sum + strength, 0) || 1;
  const brands = new Map<string, number>();
  const categories = new Map<string, number>();
  const add = (shares: Map<string, number>, key: string, strength: number) =>
    shares.set(key, (shares.get(key) ?? 0) + strength / total);
  for (const { product, strength } of products) {
    if (product.brand) add(brands, product.brand, strength);
    for (const prefix of prefixesOf(product)) add(categories, prefix, strength);
  }
  const { prices, priceOf } = wantedPrices(wanted, catalog);
  const usual = usualPrice(prices);
  return (product) => {
    const prefixes = prefixesOf(product);
    const shares = prefixes.reduce((sum, prefix) => sum + (categories.get(prefix) ?? 0), 0);
    return {
      brand: brands.get(product.brand ?? '') ?? 0,
      category: prefixes.length > 0 ? shares / prefixes.length : 0,
      price: usual ? priceNearness(priceOf(product), usual) : 0,
    };
  };
}

/** The main category at each depth: `["Running", "Running > Shoes"]`. */
function prefixesOf({ categories }: Product): string[] {
  const parts = categoryParts(categories?.[0] ?? '').filter(Boolean);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join(' > '));
}
