import { memoize } from '../shared/memoize.js';
import { categoryKey, categoryKeys, nameKey } from '../shared/names.js';
import type { Product, ProductFilter } from '../types.js';

type Test = (product: Product) => boolean;

/** A test of whether a product meets every condition of `filter`. */
export function productFilter(filter: ProductFilter): Test {
  const { categories = [], brands = [], attributes = {} } = filter;
  const { minPrice = 0, maxPrice = Number.POSITIVE_INFINITY } = filter;
  const tests: Test[] = [];
  if (filter.minPrice !== undefined || filter.maxPrice !== undefined) {
    tests.push(({ price }) => price !== undefined && price >= minPrice && price <= maxPrice);
  }
  if (filter.inStock) tests.push(({ availability }) => availability !== 'out-of-stock');
  if (brands.length > 0) {
    const isWanted = oneOf(brands);
    tests.push(({ brand }) => brand !== undefined && isWanted(brand));
  }
  if (categories.length > 0) {
    const wanted = new Set(categories.map(categoryKey));
    const isWithin = memoize((path) => categoryKeys(path).some((key) => wanted.has(key)));
    tests.push((product) => product.categories?.some(isWithin) ?? false);
  }
  for (const [name, value] of Object.entries(attributes)) {
    const values = typeof value === 'string' ? [value] : value;
    if (values.length > 0) tests.push(attributeTest(name, values));
  }
  return (product) => tests.every((test) => test(product));
}

function attributeTest(name: string, values: readonly string[]): Test {
  const isName = oneOf([name]);
  const isWanted = oneOf(values);
  return ({ attributes = {} }) =>
    Object.entries(attributes).some(([own, value]) => isName(own) && isWanted(value));
}

function oneOf(names: readonly string[]): (name: string) => boolean {
  const wanted = new Set(names.map(nameKey));
  return memoize((name) => wanted.has(nameKey(name)));
}
