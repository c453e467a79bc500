import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { productFilter } from '../../../src/ranking/product-filter.js';
import type { Product, ProductFilter } from '../../../src/types.js';

const shoe: Product = {
  id: 'fell',
  title: 'Fell shoe',
  brand: 'Northfell',
  categories: ['Running > Trail > Shoes', 'Gifts'],
  attributes: { Color: 'Rust Red', size: '42' },
  price: 120,
};

test.each<[string, ProductFilter, boolean]>([
  ['nothing', {}, true],
  ['a name of its category', { categories: ['Boots', 'shoes'] }, true],
  ['a path from the top', { categories: ['running > TRAIL'] }, true],
  ['its second category', { categories: ['gifts'] }, true],
  ['another category', { categories: ['Running > Road'] }, false],
  ['its brand', { brands: ['other', ' NORTHFELL'] }, true],
  ['another brand', { brands: ['North'] }, false],
  ['no brand in particular', { brands: [] }, true],
  ['an attribute, by one value', { attributes: { color: 'rust red' } }, true],
  ['an attribute, by several values', { attributes: { COLOR: ['blue', 'Rust Red'] } }, true],
  ['a part of a value', { attributes: { color: 'rust' } }, false],
  ['two attributes, and it has one', { attributes: { color: 'rust red', size: '43' } }, false],
  ['an attribute that it lacks', { attributes: { material: 'mesh' } }, false],
  ['exactly its price', { minPrice: 120, maxPrice: 120 }, true],
  ['more than it costs', { minPrice: 120.01 }, false],
  ['less than it costs', { maxPrice: 119.99 }, false],
  ['stock', { inStock: true }, true],
])('asked for %s', (_, filter, expected) => {
  expect(productFilter(filter)(shoe)).toBe(expected);
});

test('what is not known passes nothing that asks for it', () => {
  const bare: Product = { id: 'bare', title: 'Bare' };
  for (const filter of [
    { categories: ['Shoes'] },
    { brands: ['Northfell'] },
    { attributes: { color: 'red' } },
    { minPrice: 0 },
    { maxPrice: 1_000 },
  ]) {
    expect(productFilter(filter)(bare), JSON.stringify(filter)).toBe(false);
  }
});

test('sold out is not in stock; ordered ahead is', () => {
  const inStock = productFilter({ inStock: true });
  expect(inStock({ ...shoe, availability: 'out-of-stock' })).toBe(false);
  expect(inStock({ ...shoe, availability: 'pre-order' })).toBe(true);
});

const conditions: fc.Arbitrary<ProductFilter> = fc.record(
  {
    categories: fc.subarray(['Shoes', 'Gifts', 'Boots']),
    brands: fc.subarray(['Northfell', 'Cairn']),
    attributes: fc.dictionary(fc.constantFrom('color', 'size'), fc.constantFrom('rust red', '42')),
    minPrice: fc.nat(200),
    maxPrice: fc.nat(200),
    inStock: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('every condition narrows: both together pass what passes one and the other', () => {
  fc.assert(
    fc.property(conditions, (filter) => {
      const single = Object.entries(filter).map(([field, value]) =>
        productFilter({ [field]: value })(shoe),
      );
      expect(productFilter(filter)(shoe)).toBe(single.every(Boolean));
    }),
  );
});
