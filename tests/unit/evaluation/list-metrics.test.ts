import { expect, test } from 'vitest';
import { createListJudge } from '../../../src/evaluation/next-item/list-metrics.js';
import type { VectorSpace } from '../../../src/evaluation/next-item/vector-space.js';

const items = ['hit', 'known', 'rare', 'new'].map((id) => ({ id }));
const popularity = new Map([
  ['hit', 7],
  ['known', 3],
  ['rare', 1],
]);
// The hit and the known are near-copies; nothing else is alike.
const space: VectorSpace = {
  vectorOf: () => undefined,
  nearest: () => [],
  similarity: (one, other) => (one !== 'rare' && other !== 'rare' ? 0.9 : 0),
};
const judge = createListJudge(items, popularity, 7, space);

test('diversity is the mean distance of all pairs', () => {
  const [diversity] = judge(['hit', 'known', 'rare']);
  expect(diversity).toBeCloseTo((0.1 + 1 + 1) / 3, 9);
  expect(judge(['hit'])[0]).toBe(0);
});

test('novelty is the mean surprise in bits: everybody knows the hit, one in four the rare', () => {
  expect(judge(['hit'])[1]).toBeCloseTo(0, 9);
  expect(judge(['rare'])[1]).toBeCloseTo(2, 9);
  expect(judge(['hit', 'rare'])[1]).toBeCloseTo(1, 9);
});

test('popularity bias is the mean place by popularity, 1 for the hit and 0 for the unknown', () => {
  expect(judge(['hit'])[2]).toBe(1);
  expect(judge(['new'])[2]).toBe(0);
  expect(judge(['known'])[2]).toBeCloseTo(2 / 3, 9);
});
