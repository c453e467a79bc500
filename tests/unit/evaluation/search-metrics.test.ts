import { expect, test } from 'vitest';
import { ndcg, recall } from '../../../src/evaluation/search/search-metrics.js';

const grades = new Map([
  ['tent', 2],
  ['tarp', 1],
  ['rope', 0.5],
  ['sock', 0],
]);

test('the best order is worth everything', () => {
  expect(ndcg(['tent', 'tarp', 'rope', 'sock'], grades)).toBe(1);
});

test('gains grow with two to the power of the grade, fractions included', () => {
  // Found: 1 on place 1 and 3 on place 3, 1 + 3 / log2(4) = 2.5.
  // Ideal: 3 + 1 / log2(3) + 0.414214 / log2(4) = 3.838037.
  expect(ndcg(['tarp', 'unjudged', 'tent'], grades)).toBeCloseTo(2.5 / 3.838037, 6);
});

test('what stands behind the tenth place gains nothing', () => {
  const others = Array.from({ length: 10 }, (_, index) => `other ${index}`);
  expect(ndcg([...others, 'tent'], grades)).toBe(0);
});

test('the ideal holds no more than ten items', () => {
  const many = new Map(Array.from({ length: 20 }, (_, index) => [`item ${index}`, 1]));
  expect(ndcg([...many.keys()].slice(10), many)).toBe(1);
});

test('a query whose items all have grade 0 is worth nothing, whatever is found', () => {
  expect(ndcg(['sock'], new Map([['sock', 0]]))).toBe(0);
});

test('recall is the share of what is relevant', () => {
  expect(recall(['tent', 'sock'], new Set(['tent', 'tarp', 'rope']))).toBeCloseTo(1 / 3, 12);
});

test('with more than ten relevant items, ten are all that could be found', () => {
  const relevant = Array.from({ length: 12 }, (_, index) => `item ${index}`);
  expect(recall(relevant, new Set(relevant))).toBe(1);
  expect(recall(relevant.slice(0, 5), new Set(relevant))).toBe(0.5);
});

test('an item that stands twice is found once, and place 11 is too late', () => {
  const list = ['tent', 'tent', ...Array.from({ length: 8 }, () => 'sock'), 'tarp'];
  expect(recall(list, new Set(['tent', 'tarp']))).toBe(0.5);
});

test('without anything relevant there is no recall', () => {
  expect(recall(['tent'], new Set())).toBeUndefined();
});
