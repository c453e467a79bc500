import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emphasisOf, emphasize } from '../../../src/ranking/emphasis.js';
import type { Product } from '../../../src/types.js';

const product = (brand: string, price: number): Product => ({
  id: brand,
  title: brand,
  brand,
  price,
});
const own = { when: { brands: ['own'] }, factor: 3 };
const cheap = { when: { maxPrice: 10 }, factor: 2 };

test('factors of all entries that fit multiply; burying divides', () => {
  const both = emphasisOf([own, cheap], []);
  expect(both(product('own', 5))).toBe(6);
  expect(both(product('own', 50))).toBe(3);
  expect(both(product('other', 50))).toBe(1);
  expect(emphasisOf([own], [cheap])(product('own', 5))).toBe(1.5);
});

test('a boosted item passes those with a lower product of score and factor', () => {
  const ranked = [
    { row: 0, score: 1 },
    { row: 1, score: 0.8 },
    { row: 2, score: 0.5 },
  ];
  const list = emphasize(ranked, (row) => (row === 2 ? 1.9 : 1));
  expect(list.map(({ row }) => row)).toEqual([0, 2, 1]); // 0.5 × 1.9 = 0.95
  expect(list[1]?.score).toBeCloseTo(0.95);
});

test('a boost raises scores below 0 too, and puts the first of equals in front', () => {
  const ranked = [
    { row: 0, score: 0 },
    { row: 1, score: 0 },
    { row: 2, score: -0.4 },
    { row: 3, score: -0.5 },
  ];
  const list = emphasize(ranked, (row) => (row % 2 === 1 ? 2 : 1));
  expect(list.map(({ row }) => row)).toEqual([1, 0, 3, 2]);
});

const scores = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 20 });
const best = (values: number[]) =>
  [...values].sort((one, other) => other - one).map((score, row) => ({ row, score }));

test('a factor of 1 for all changes nothing', () => {
  fc.assert(
    fc.property(scores, (values) => {
      expect(emphasize(best(values), () => 1)).toEqual(best(values));
    }),
  );
});

test('nothing is lost, the best comes first, and no item falls by being boosted', () => {
  fc.assert(
    fc.property(
      scores,
      fc.nat(19),
      fc.double({ min: 1, max: 100, noNaN: true }),
      (values, chosen, by) => {
        const before = best(values);
        const after = emphasize(before, (row) => (row === chosen ? by : 1));
        expect(after.map(({ row }) => row).sort()).toEqual(before.map(({ row }) => row).sort());
        for (const [place, { score }] of after.entries()) {
          if (place > 0) expect(score).toBeLessThanOrEqual(after[place - 1]!.score);
        }
        const placeIn = (list: typeof before) => list.findIndex(({ row }) => row === chosen);
        expect(placeIn(after)).toBeLessThanOrEqual(placeIn(before));
      },
    ),
  );
});
