import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../../src/shared/random.js';

const take = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

test('the same seed gives the same numbers, another seed others', () => {
  expect(take(7, 50)).toEqual(take(7, 50));
  expect(take(7, 50)).not.toEqual(take(8, 50));
});

test('seed 1 gives the numbers of mulberry32', () => {
  const published = [0.6270739405881613, 0.002735721180215478, 0.5274470399599522];
  expect(take(1, 3)).toEqual(published);
});

test('every number lies from 0 to 1, and all parts of that range are hit alike', () => {
  const tenths = new Array<number>(10).fill(0);
  for (const number of take(3, 20_000)) tenths[Math.floor(number * 10)]!++;
  expect(tenths).toHaveLength(10);
  for (const hits of tenths) expect(Math.abs(hits - 2_000)).toBeLessThan(200);
});

test('a shuffled list holds what it held, and one seed has one order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer(), (list, seed) => {
      const shuffled = shuffle([...list], seededRandom(seed));
      const ascending = (one: number, other: number) => one - other;
      expect([...shuffled].sort(ascending)).toEqual([...list].sort(ascending));
      expect(shuffle([...list], seededRandom(seed))).toEqual(shuffled);
    }),
  );
});

test('every item comes to every place about equally often', () => {
  const random = seededRandom(11);
  const places = [0, 0, 0, 0];
  for (let round = 0; round < 8_000; round++) places[shuffle([0, 1, 2, 3], random).indexOf(0)]!++;
  for (const count of places) expect(Math.abs(count - 2_000)).toBeLessThan(250);
});
