import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeKeys } from '../../../../src/ranking/learning/attributes.js';

const product = { id: 'a', title: 'A' };

test('a product is its brand, its category at each depth, its attributes and its price band', () => {
  expect(
    attributeKeys({
      ...product,
      brand: 'North  Fell',
      categories: ['Running > Shoes', 'Sale'],
      attributes: { Color: 'Rust' },
      price: 100,
      currency: 'EUR',
    }),
  ).toEqual([
    'brand: north fell',
    'category: running',
    'category: running > shoes',
    'color: rust',
    'price: 90.5 to 128 EUR',
  ]);
});

test('a product that says nothing has no keys, and neither has one that is free', () => {
  expect(attributeKeys({ ...product, price: 0 })).toEqual([]);
});

test('prices of two currencies are two bands', () => {
  const keys = ['EUR', 'JPY'].flatMap((currency) =>
    attributeKeys({ ...product, price: 9, currency }),
  );
  expect(new Set(keys).size).toBe(2);
});

test('a price lies in its band', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (price) => {
      const [key = ''] = attributeKeys({ ...product, price });
      const [low, high] = key.replace('price: ', '').split(' to ').map(Number);
      // Bounds are rounded to three digits.
      expect(price).toBeGreaterThanOrEqual(low! * 0.995);
      expect(price).toBeLessThanOrEqual(high! * 1.005);
    }),
  );
});
