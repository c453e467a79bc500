import { type Catalog, categoryParts } from '../../catalog/index.js';
import { priceNearness, usualPrice } from '../../profile/index.js';
import type { WantedItem } from '../../ranking/index.js';
import { memoize } from '../../shared/memoize.js';
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
    for (const prefix of prefixesOf(mainPath(product))) add(categories, prefix, strength);
  }
  const { prices, priceOf } = wantedPrices(wanted, catalog);
  const usual = usualPrice(prices);
  const shareOf = memoize((path) => {
    const prefixes = prefixesOf(path);
    const shares = prefixes.reduce((sum, prefix) => sum + (categories.get(prefix) ?? 0), 0);
    return prefixes.length > 0 ? shares / prefixes.length : 0;
  });
  return (product) => ({
    brand: brands.get(product.brand ?? '') ?? 0,
    category: shareOf(mainPath(product)),
    price: usual ? priceNearness(priceOf(product), usual) : 0,
  });
}

function mainPath({ categories }: Product): string {
  return categories?.[0] ?? '';
}

/** A category at each depth: `["Running", "Running > Shoes"]`. */
function prefixesOf(path: string): string[] {
  const parts = categoryParts(path);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join(' > '));
}
