import { expect, test } from 'vitest';
import { sameCategory } from '../../../src/retrieval/same-category.js';
import type { Product } from '../../../src/types.js';

const shop: Product[] = [
  ['tent', 'Camping > Tents'],
  ['trail shoe', 'Running > Trail > Shoes'],
  ['road shoe', 'Running > Road > Shoes'],
  ['trail vest', 'Running > Trail > Vests'],
  ['gift card'],
  ['lamp', 'Lights', 'Camping > Lights'],
].map(([id, ...categories]) => ({ id: id!, title: id!, categories }));

const partsOf = (path: string) => path.split(' > ');
const find = (wanted: [string, number][], k = 10, eligible = (_: number) => true) =>
  sameCategory(
    shop,
    wanted.map(([path, weight]) => ({ path: path.split(' > '), weight })),
    k,
    partsOf,
    eligible,
  ).map(({ row, score }) => [shop[row]!.id, Math.round(score * 100) / 100]);

test('the more of the path is shared from its wide end, the better', () => {
  expect(find([['Running > Trail > Shoes', 1]])).toEqual([
    ['trail shoe', 1],
    ['trail vest', 0.67],
    ['road shoe', 0.33],
  ]);
});

test('another department has nothing in common, even where narrow names agree', () => {
  expect(find([['Kids > Trail > Shoes', 1]])).toEqual([]);
});

test('the best of several wanted categories counts, by its weight', () => {
  expect(
    find([
      ['Camping > Tents', 2],
      ['Running > Road', 1],
    ]),
  ).toEqual([
    ['tent', 2],
    ['road shoe', 1],
    ['lamp', 1],
    ['trail shoe', 0.5],
    ['trail vest', 0.5],
  ]);
});

test('any category of an item may be the one that fits', () => {
  expect(find([['Camping > Lights', 1]], 1)).toEqual([['lamp', 1]]);
});

test('nothing wanted, or nothing eligible, finds nothing', () => {
  expect(find([])).toEqual([]);
  expect(find([['Running', 1]], 10, () => false)).toEqual([]);
});
