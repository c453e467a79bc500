import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreTaste, type WantedItem } from '../../../src/ranking/taste-score.js';

const wanted = (item: string, strength: number, ...values: number[]): WantedItem => ({
  item,
  strength,
  vector: Float32Array.from(values),
});
const cosineTo =
  (...candidate: number[]) =>
  (vector: Float32Array) =>
    vector.reduce((sum, value, index) => sum + value * candidate[index]!, 0);

const shoe = wanted('shoe', 1, 1, 0);
const tent = wanted('tent', 0.2, 0, 1);
const taste = Float32Array.of(0.98, 0.2);

test('the reason is the wanted item that speaks most for the candidate', () => {
  const items = [shoe, tent];
  expect(scoreTaste(taste, items, cosineTo(0.9, 0.1), false).anchor).toBe(shoe);
  expect(scoreTaste(taste, items, cosineTo(0.1, 0.9), false).anchor).toBe(tent);
});

test('of two equal matches the stronger one is the reason', () => {
  const weak = wanted('weak', 0.1, 1, 0);
  expect(scoreTaste(taste, [weak, shoe], cosineTo(1, 0), false).anchor).toBe(shoe);
});

test('a candidate like something wanted beats one that is like nothing', () => {
  const near = scoreTaste(taste, [shoe, tent], cosineTo(0.8, 0), false).score;
  const far = scoreTaste(taste, [shoe, tent], cosineTo(-0.5, 0.1), false).score;
  expect(near).toBeGreaterThan(far);
});

test('a small interest lives: a twin of a weak item beats what is only vaguely like the whole', () => {
  const twin = scoreTaste(taste, [shoe, tent], cosineTo(0, 1), false).score;
  const vague = scoreTaste(taste, [shoe, tent], cosineTo(0.3, 0.05), false).score;
  expect(twin).toBeGreaterThan(vague);
});

test('an item of the history stands behind a new one that fits as well', () => {
  const fresh = scoreTaste(taste, [shoe], cosineTo(1, 0), false).score;
  expect(scoreTaste(taste, [shoe], cosineTo(1, 0), true).score).toBeLessThan(fresh);
});

test('without anything wanted there is a score and no reason', () => {
  expect(scoreTaste(taste, [], cosineTo(1, 0), false)).toEqual({
    score: expect.closeTo(0.98, 5),
    anchor: undefined,
  });
});

test('scores are finite, and a match never counts against a candidate', () => {
  const axis = fc.double({ min: -1, max: 1, noNaN: true });
  const strength = fc.double({ min: 0, max: 1, noNaN: true });
  const item = fc.tuple(strength, axis, axis).map(([s, x, y]) => wanted('w', s, x, y));
  fc.assert(
    fc.property(fc.array(item), axis, axis, (items, x, y) => {
      const { score } = scoreTaste(taste, items, cosineTo(x, y), false);
      expect(Number.isFinite(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(cosineTo(x, y)(taste));
    }),
  );
});
