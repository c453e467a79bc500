import { expect, test } from 'vitest';
import { halfOf, isIn } from '../../../src/evaluation/search/query-half.js';
import { textHash } from '../../../src/shared/text-hash.js';

test.each([
  ['tent', 'a', 'even'],
  ['red tent', '1', 'odd'],
  ['Red tent', '6', 'even'],
  ['two person tent with porch', 'b', 'odd'],
  ['', '8', 'even'],
])('%j has a hash that ends in %s, so it is %s for ever', (query, digit, half) => {
  expect(textHash(query).at(-1)).toBe(digit);
  expect(halfOf(query)).toBe(half);
});

test('both halves are about equally large, and together everything', () => {
  const queries = Array.from({ length: 2_000 }, (_, index) => `query number ${index}`);
  const even = queries.filter((query) => isIn(query, 'even'));
  const odd = queries.filter((query) => isIn(query, 'odd'));
  expect(even.length).toBeGreaterThan(900);
  expect(odd.length).toBeGreaterThan(900);
  expect(even.length + odd.length).toBe(2_000);
  expect(queries.every((query) => isIn(query, 'all'))).toBe(true);
});
