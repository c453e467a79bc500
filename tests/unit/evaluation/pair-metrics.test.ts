import { expect, test } from 'vitest';
import {
  averagePrecision,
  bestThreshold,
  f1At,
  type ScoredPair,
} from '../../../src/evaluation/pairs/pair-metrics.js';

const pairs = (...given: [score: number, match: 0 | 1, weight?: number][]): ScoredPair[] =>
  given.map(([score, match, weight = 1]) => ({ score, match: match === 1, weight }));

const four = pairs([0.9, 1], [0.8, 0], [0.7, 1], [0.6, 0]);

test('average precision is the precision wherever a match is found', () => {
  // (1 / 1 + 2 / 3) / 2
  expect(averagePrecision(four)).toBeCloseTo(5 / 6, 12);
});

test('all matches on top are worth 1, all at the end the least', () => {
  expect(averagePrecision(pairs([3, 1], [2, 1], [1, 0]))).toBe(1);
  // (1 / 3 + 2 / 4) / 2
  expect(averagePrecision(pairs([4, 0], [3, 0], [2, 1], [1, 1]))).toBeCloseTo(5 / 12, 12);
});

test('pairs of one score come in together, in whatever order they stand', () => {
  // Both of .9: precision 1 / 2 for the first half of recall; then 2 / 3.
  const expected = (1 / 2) * (1 / 2) + (1 / 2) * (2 / 3);
  expect(averagePrecision(pairs([0.9, 1], [0.9, 0], [0.5, 1]))).toBeCloseTo(expected, 12);
  expect(averagePrecision(pairs([0.9, 0], [0.9, 1], [0.5, 1]))).toBeCloseTo(expected, 12);
});

test('a pair that counts twice is as good as two pairs, and one that counts 0 as none', () => {
  const weighed = pairs([0.9, 1, 2], [0.8, 0], [0.75, 1, 0], [0.7, 1], [0.65, 0, 0]);
  const plain = pairs([0.9, 1], [0.9, 1], [0.8, 0], [0.7, 1]);
  expect(averagePrecision(weighed)).toBeCloseTo(averagePrecision(plain)!, 12);
  expect(f1At(weighed, 0.8)).toBeCloseTo(f1At(plain, 0.8), 12);
});

test('without a match there is no average precision', () => {
  expect(averagePrecision(pairs([1, 0]))).toBeUndefined();
  expect(averagePrecision([])).toBeUndefined();
});

test('the best threshold is the score with the highest F1', () => {
  // From the top: 2/3, 1/2, 4/5, 2/3.
  expect(bestThreshold(four)).toBe(0.7);
});

test('of equally good thresholds the highest is taken', () => {
  // F1 is 2/3 both from .9 and from .6 on.
  expect(bestThreshold(pairs([0.9, 1], [0.8, 0], [0.7, 0], [0.6, 1]))).toBe(0.9);
});

test('F1 counts a pair at the threshold itself as taken', () => {
  expect(f1At(four, 0.7)).toBeCloseTo(0.8, 12);
  expect(f1At(four, 0.71)).toBeCloseTo(0.5, 12);
});

test('a threshold above everything finds nothing', () => {
  expect(f1At(four, 2)).toBe(0);
  expect(f1At([], 0)).toBe(0);
});
