import type { Chip, Product, SearchFilter } from '../types.js';
import { keyOf } from './words.js';

/**
 * Whether products pass the page's filter and the prices of the query. What the query does not want is
 * told by rows, not here: see `SearchIndex.unwanted`.
 */
export function limitsOf(
  filter: SearchFilter,
  chips: readonly Chip[],
): (product: Product) => boolean {
  const tests: ((product: Product) => boolean)[] = [];
  const { minPrice = 0, maxPrice = Number.POSITIVE_INFINITY } = filter;
  if (filter.minPrice !== undefined || filter.maxPrice !== undefined) {
    tests.push(({ price }) => price !== undefined && price >= minPrice && price <= maxPrice);
  }
  for (const chip of chips) {
    if (chip.kind !== 'price') continue;
    const { min = 0, max = Number.POSITIVE_INFINITY, currency } = chip;
    tests.push(
      (product) =>
        product.price !== undefined &&
        product.price >= min &&
        product.price <= max &&
        (currency === undefined || product.currency === currency),
    );
  }
  if (filter.inStock) tests.push(({ availability }) => availability !== 'out-of-stock');
  // Distinct names are few, rows are many: each name is read once.
  const known = new Map<string, string>();
  const key = (name: string) => {
    const found = known.get(name) ?? keyOf(name);
    known.set(name, found);
    return found;
  };
  if (filter.brands) {
    const brands = new Set(filter.brands.map(key));
    tests.push(({ brand }) => brand !== undefined && brands.has(key(brand)));
  }
  if (filter.categories) {
    const wanted = new Set(filter.categories.map(key));
    const passes = (path: string) =>
      wanted.has(key(path)) || path.split('>').some((name) => wanted.has(key(name)));
    tests.push(({ categories = [] }) => categories.some(passes));
  }
  return (product) => tests.every((test) => test(product));
}
