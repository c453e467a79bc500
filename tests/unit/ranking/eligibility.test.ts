import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOfEach, isEligible } from '../../../src/ranking/eligibility.js';
import type { Availability, Product } from '../../../src/types.js';

const keyOf = ({ id, groupId }: Product) => groupId ?? id;
const shoe: Product = { id: 'red', title: 'Red', groupId: 'shoe' };
const none = { variants: new Set<string>(), outOfStock: false };

test.each<[Availability | undefined, boolean]>([
  [undefined, true],
  ['in-stock', true],
  ['limited', true],
  ['pre-order', true],
  ['back-order', true],
  ['out-of-stock', false],
])('an item that is %s may stand in a list: %s', (availability, expected) => {
  const product = availability ? { ...shoe, availability } : shoe;
  expect(isEligible(product, none, keyOf)).toBe(expected);
});

test('a sold-out item may stand in a list that asks for sold-out items', () => {
  const product: Product = { ...shoe, availability: 'out-of-stock' };
  expect(isEligible(product, { ...none, outOfStock: true }, keyOf)).toBe(true);
});

test('a variant of something excluded is excluded, in stock or not', () => {
  const exclusions = { variants: new Set(['shoe']), outOfStock: true };
  expect(isEligible(shoe, exclusions, keyOf)).toBe(false);
  expect(isEligible({ ...shoe, groupId: 'other' }, exclusions, keyOf)).toBe(true);
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
