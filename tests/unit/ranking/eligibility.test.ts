import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Exclusions, eligibility, firstOfEach } from '../../../src/ranking/eligibility.js';
import type { Availability, Product } from '../../../src/types.js';

const shoe: Product = {
  id: 'red',
  title: 'Red',
  groupId: 'shoe',
  brand: 'Northfell',
  categories: ['Running > Trail > Shoes', 'Gifts'],
};
const none: Exclusions = {
  variants: new Set(),
  brands: new Set(),
  categories: new Set(),
  outOfStock: false,
};
const mayStand = (product: Product, exclusions: Partial<Exclusions> = {}) =>
  eligibility({ ...none, ...exclusions })(product, product.groupId ?? product.id);

test.each<[Availability | undefined, boolean]>([
  [undefined, true],
  ['in-stock', true],
  ['limited', true],
  ['pre-order', true],
  ['back-order', true],
  ['out-of-stock', false],
])('an item that is %s may stand in a list: %s', (availability, expected) => {
  expect(mayStand(availability ? { ...shoe, availability } : shoe)).toBe(expected);
});

test('a sold-out item may stand in a list that asks for sold-out items', () => {
  expect(mayStand({ ...shoe, availability: 'out-of-stock' }, { outOfStock: true })).toBe(true);
});

test('a variant of something excluded is excluded, in stock or not', () => {
  const exclusions = { variants: new Set(['shoe']), outOfStock: true };
  expect(mayStand(shoe, exclusions)).toBe(false);
  expect(mayStand({ ...shoe, groupId: 'other' }, exclusions)).toBe(true);
});

test('an unwanted brand is known however it is written; a product without one is no part of it', () => {
  const brands = new Set(['northfell']);
  expect(mayStand({ ...shoe, brand: ' NORTHFELL ' }, { brands })).toBe(false);
  expect(mayStand({ ...shoe, brand: 'Northfell Kids' }, { brands })).toBe(true);
  const { brand: _, ...unbranded } = shoe;
  expect(mayStand(unbranded, { brands })).toBe(true);
});

test.each([
  ['shoes', false],
  ['trail', false],
  ['running > trail', false],
  ['running > trail > shoes', false],
  ['gifts', false],
  // A path is read from its top: this one is another shop's corner.
  ['trail > shoes', true],
  ['shoe', true],
  ['running > road', true],
])('without the category %s the trail shoe may stand in a list: %s', (category, expected) => {
  expect(mayStand(shoe, { categories: new Set([category]) })).toBe(expected);
});

test('of variants the best stays', () => {
  const ranked = ['shoe 1', 'shoe 2', 'tent 1', 'shoe 3', 'tent 2', 'stove 1'];
  const kind = (name: string) => name.split(' ')[0]!;
  expect(firstOfEach(ranked, kind, 10)).toEqual(['shoe 1', 'tent 1', 'stove 1']);
  expect(firstOfEach(ranked, kind, 2)).toEqual(['shoe 1', 'tent 1']);
  expect(firstOfEach(ranked, kind, 0)).toEqual([]);
});

test('never two of one key, never more than asked for, always in the order given', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(12), (keys, limit) => {
      const kept = firstOfEach(
        keys.map((key, place) => ({ key, place })),
        ({ key }) => `${key}`,
        limit,
      );
      expect(kept).toHaveLength(Math.min(limit, new Set(keys).size));
      expect(new Set(kept.map(({ key }) => key)).size).toBe(kept.length);
      for (const { key, place } of kept) expect(keys.indexOf(key)).toBe(place);
    }),
  );
});
