import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { popular } from '../../../src/retrieval/popular.js';
import type { Product } from '../../../src/types.js';

const product = (id: string, more: Partial<Product> = {}): Product => ({ id, title: id, ...more });
const everything = () => true;
const order = (products: Product[], k = 10, eligible: (row: number) => boolean = everything) =>
  popular(products, k, undefined, eligible).map(({ row }) => products[row]!.id);

test('what sells most comes first; what has no figure comes last, in the shop’s order', () => {
  const products = [
    product('a'),
    product('b', { popularity: 5 }),
    product('c', { popularity: 9 }),
    product('d'),
  ];
  expect(order(products)).toEqual(['c', 'b', 'a', 'd']);
});

test('what the item graph counts goes before what the shop says', () => {
  const products = [product('a', { popularity: 9 }), product('b'), product('c', { popularity: 2 })];
  const customers = [1, 40];
  const graph = {
    neighbours: () => [],
    popularity: (row: number) => customers[row],
    trend: () => 0,
  };
  const found = popular(products, 3, graph, everything).map(({ row }) => products[row]!.id);
  // Of `c` the graph knows nothing.
  expect(found).toEqual(['b', 'c', 'a']);
});

test('where nothing has a figure, the newest comes first and what has no date last', () => {
  const products = [
    product('undated'),
    product('old', { addedAt: '2023-01-31' }),
    product('new', { addedAt: '2024-05-01T08:00:00Z' }),
    product('ancient', { addedAt: '1910-01-01' }),
  ];
  expect(order(products)).toEqual(['new', 'old', 'undated', 'ancient']);
});

test('figures of zero are no figures', () => {
  const products = [product('old', { popularity: 0 }), product('new', { addedAt: '2024-05-01' })];
  expect(order(products)).toEqual(['new', 'old']);
  expect(order([])).toEqual([]);
});

test('where nothing is known at all, the order of the shop stands', () => {
  expect(order([product('a'), product('b'), product('c')], 2)).toEqual(['a', 'b']);
});

test('what is not eligible takes no place', () => {
  const products = [product('a', { popularity: 9 }), product('b', { popularity: 1 }), product('c')];
  expect(order(products, 2, (row) => row !== 0)).toEqual(['b', 'c']);
});

test('scores fall from place to place', () => {
  const figures = fc.array(fc.option(fc.nat(20), { nil: undefined }), { maxLength: 30 });
  fc.assert(
    fc.property(figures, (given) => {
      const products = given.map((figure, index) =>
        product(`${index}`, figure === undefined ? {} : { popularity: figure }),
      );
      const scores = popular(products, 30, undefined, everything).map(({ score }) => score);
      expect(scores).toHaveLength(products.length);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
    }),
  );
});
