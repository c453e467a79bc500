import { expect, test } from 'vitest';
import { newAndPopular, newest } from '../../../src/retrieval/newest.js';
import type { Product } from '../../../src/types.js';
import { day, now } from '../../support/interactions.js';

const product = (id: string, days?: number, popularity?: number): Product => ({
  id,
  title: id,
  ...(days !== undefined && { addedAt: new Date(now - days * day).toISOString() }),
  ...(popularity !== undefined && { popularity }),
});
const products = [
  product('week', 7, 40),
  product('undated', undefined, 1_000),
  product('today', 0),
  product('quarter', 90, 500),
  product('old', 91, 500),
  product('tomorrow', -0.9, 3),
  product('next week', -7, 999),
];
const all = () => true;
const idsOf = (rows: readonly { row: number }[]) => rows.map(({ row }) => products[row]!.id);

test('newest first, with an end; what is not yet for sale anywhere is not new', () => {
  const found = newest(products, now, 90, 10, all);
  // Tomorrow has begun in the east: it is as new as today, and comes later in the catalogue.
  expect(idsOf(found)).toEqual(['today', 'tomorrow', 'week', 'quarter']);
  expect(found[0]?.score).toBe(1);
  expect(found.at(-1)?.score).toBe(0);
});

test('with sales, what is new counts half after a month', () => {
  expect(idsOf(newAndPopular(products, now, 90, 10, all))).toEqual([
    'quarter', // 501 halved three times: 63
    'week', // 41 × 0.85
    'tomorrow', // 4
    'today', // 1
  ]);
});

test('as many as asked for, of those that may stand in a list', () => {
  const notToday = (row: number) => products[row]!.id !== 'today';
  expect(idsOf(newest(products, now, 90, 2, notToday))).toEqual(['tomorrow', 'week']);
});
