import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Caps } from '../../../src/ranking/caps.js';
import type { Product } from '../../../src/types.js';

const none = { maxPerBrand: undefined, maxPerCategory: undefined };
const product = (id: string, brand?: string, category?: string): Product => ({
  id,
  title: id,
  ...(brand && { brand }),
  ...(category && { categories: [category, 'Sale'] }),
});
const take = (caps: Caps, products: readonly Product[], limit = 10) =>
  caps.take(products, limit, (one) => one).map(({ id }) => id);

test('the best of a brand stay, however it is written, and the next of others move up', () => {
  const products = [
    product('a1', 'Acme'),
    product('a2', 'ACME '),
    product('b1', 'Bolt'),
    product('a3', 'acme'),
    product('b2', 'Bolt'),
    product('c1', 'Crown'),
  ];
  expect(take(new Caps({ ...none, maxPerBrand: 1 }), products)).toEqual(['a1', 'b1', 'c1']);
  expect(take(new Caps({ ...none, maxPerBrand: 2 }), products, 4)).toEqual([
    'a1',
    'a2',
    'b1',
    'b2',
  ]);
  expect(take(new Caps(none), products, 4)).toEqual(['a1', 'a2', 'b1', 'a3']);
});

test('a category is the whole path of the first one', () => {
  const products = [
    product('trail 1', undefined, 'Running > Trail > Shoes'),
    product('trail 2', undefined, 'running > trail > shoes'),
    product('road', undefined, 'Running > Road > Shoes'),
  ];
  // All three are in the sale, too.
  expect(take(new Caps({ ...none, maxPerCategory: 1 }), products)).toEqual(['trail 1', 'road']);
});

test('what has no brand is of no brand', () => {
  const products = [product('x'), product('y'), product('z')];
  expect(take(new Caps({ maxPerBrand: 1, maxPerCategory: 1 }), products)).toEqual(['x', 'y', 'z']);
});

test('what stands already counts', () => {
  const caps = new Caps({ ...none, maxPerBrand: 1 });
  caps.add(product('pinned', 'Acme'));
  expect(caps.fits(product('a', 'acme'))).toBe(false);
  expect(take(caps, [product('a', 'Acme'), product('b', 'Bolt')])).toEqual(['b']);
});

const letter = fc.constantFrom('a', 'b', 'c', undefined);
test('never more than so many of one kind, and nothing left out without need', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(letter, letter), { maxLength: 20 }),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      fc.nat(12),
      (kinds, maxPerBrand, maxPerCategory, limit) => {
        const products = kinds.map(([brand, category], row) => product(`${row}`, brand, category));
        const kept = take(new Caps({ maxPerBrand, maxPerCategory }), products, limit);
        // The naive way: walk down, count by hand.
        const expected: Product[] = [];
        const held = (field: 'brand' | 'categories', of: Product) =>
          expected.filter((one) => of[field] !== undefined && `${one[field]}` === `${of[field]}`)
            .length;
        for (const one of products) {
          if (expected.length >= limit) break;
          if (held('brand', one) >= (maxPerBrand ?? Infinity)) continue;
          if (held('categories', one) >= (maxPerCategory ?? Infinity)) continue;
          expected.push(one);
        }
        expect(kept).toEqual(expected.map(({ id }) => id));
      },
    ),
  );
});
