import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestMatcher, type WantedItem } from '../../../src/ranking/best-match.js';

const wanted = (item: string, strength: number, ...values: number[]): WantedItem => {
  return { item, row: 0, strength, vector: Float32Array.from(values) };
};
const cosineTo =
  (...candidate: number[]) =>
  (vector: Float32Array) =>
    vector.reduce((sum, value, index) => sum + value * candidate[index]!, 0);

const shoe = wanted('shoe', 1, 1, 0);
const tent = wanted('tent', 0.2, 0, 1);

test('the anchor is the wanted item that speaks most for the candidate', () => {
  expect(bestMatcher([shoe, tent])(cosineTo(0.9, 0.1)).anchor).toBe(shoe);
  expect(bestMatcher([shoe, tent])(cosineTo(0.1, 0.9)).anchor).toBe(tent);
});

test('of two equal matches the stronger one speaks', () => {
  expect(bestMatcher([wanted('weak', 0.1, 1, 0), shoe])(cosineTo(1, 0)).anchor).toBe(shoe);
});

test('a small interest lives: a twin of a weak item beats what is vaguely like a strong one', () => {
  const twin = bestMatcher([shoe, tent])(cosineTo(0, 1)).match;
  expect(twin).toBeGreaterThan(bestMatcher([shoe, tent])(cosineTo(0.5, 0)).match);
});

test('without anything to compare with there is neither match nor anchor', () => {
  const nothing = { match: 0, anchor: undefined };
  expect(bestMatcher([])(cosineTo(1, 0))).toEqual(nothing);
  expect(bestMatcher([{ ...shoe, vector: undefined }])(cosineTo(1, 0))).toEqual(nothing);
});

test('a match lies between 0 and 1', () => {
  const axis = fc.double({ min: -0.7, max: 0.7, noNaN: true });
  const strength = fc.double({ min: 0, max: 1, noNaN: true });
  const item = fc.tuple(strength, axis, axis).map(([s, x, y]) => wanted('w', s, x, y));
  fc.assert(
    fc.property(fc.array(item), axis, axis, (items, x, y) => {
      const { match } = bestMatcher(items)(cosineTo(x, y));
      expect(match).toBeGreaterThanOrEqual(0);
      expect(match).toBeLessThanOrEqual(1);
    }),
  );
});
