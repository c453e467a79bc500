import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestMatcher, type WantedItem } from '../../../src/ranking/best-match.js';

const wanted = (item: string, strength: number, ...values: number[]): WantedItem => {
  return { item, row: 0, strength, vector: Float32Array.from(values) };
};
const matchOf = (items: readonly WantedItem[], ...candidate: number[]) => {
  const vectors = items.flatMap(({ vector }) => vector ?? []);
  const cosines = vectors.map((vector) =>
    vector.reduce((sum, value, index) => sum + value * candidate[index]!, 0),
  );
  return bestMatcher(items)(cosines);
};

const shoe = wanted('shoe', 1, 1, 0);
const tent = wanted('tent', 0.2, 0, 1);

test('the anchor is the wanted item that speaks most for the candidate', () => {
  expect(matchOf([shoe, tent], 0.9, 0.1).anchor).toBe(shoe);
  expect(matchOf([shoe, tent], 0.1, 0.9).anchor).toBe(tent);
});

test('of two equal matches the stronger one speaks', () => {
  expect(matchOf([wanted('weak', 0.1, 1, 0), shoe], 1, 0).anchor).toBe(shoe);
});

test('a small interest lives: a twin of a weak item beats what is vaguely like a strong one', () => {
  const twin = matchOf([shoe, tent], 0, 1).match;
  expect(twin).toBeGreaterThan(matchOf([shoe, tent], 0.5, 0).match);
});

test('without anything to compare with there is neither match nor anchor', () => {
  const nothing = { match: 0, anchor: undefined };
  expect(matchOf([], 1, 0)).toEqual(nothing);
  expect(matchOf([{ ...shoe, vector: undefined }], 1, 0)).toEqual(nothing);
});

test('an item without a vector takes nobody’s place', () => {
  expect(matchOf([{ ...shoe, vector: undefined }, tent], 0, 1).anchor).toBe(tent);
});

test('a match lies between 0 and 1', () => {
  const axis = fc.double({ min: -0.7, max: 0.7, noNaN: true });
  const strength = fc.double({ min: 0, max: 1, noNaN: true });
  const item = fc.tuple(strength, axis, axis).map(([s, x, y]) => wanted('w', s, x, y));
  fc.assert(
    fc.property(fc.array(item), axis, axis, (items, x, y) => {
      const { match } = matchOf(items, x, y);
      expect(match).toBeGreaterThanOrEqual(0);
      expect(match).toBeLessThanOrEqual(1);
    }),
  );
});
