import { expect, test } from 'vitest';
import { readPurchases } from '../../../src/profile/purchases.js';
import type { NewInteraction } from '../../../src/storage/interaction-log.js';
import { day, now, stored, view } from '../../support/interactions.js';

const did = (type: string, item: string, days: number) =>
  ({ type, item, time: now - days * day }) as NewInteraction;
const read = (...rows: NewInteraction[]) => Object.fromEntries(readPurchases(stored(...rows)));

test('each purchase of an item, oldest first', () => {
  const rows = [
    did('purchase', 'a', 20),
    view('b'),
    did('purchase', 'b', 5),
    did('purchase', 'a', 2),
  ];
  expect(read(...rows)).toEqual({ a: [now - 20 * day, now - 2 * day], b: [now - 5 * day] });
});

test('two within a day are one: a second line of the same order says nothing', () => {
  const rows = [did('purchase', 'a', 3), did('purchase', 'a', 3), did('purchase', 'a', 2.5)];
  expect(read(...rows)).toEqual({ a: [now - 3 * day] });
});

test('what was sent back was not kept, until it is bought again', () => {
  const rows = [did('purchase', 'a', 30), did('return', 'a', 20)];
  expect(read(...rows)).toEqual({});
  expect(read(...rows, did('purchase', 'a', 10))).toEqual({ a: [now - 10 * day] });
});

test('a clock that was set back adds no purchase', () => {
  expect(read(did('purchase', 'a', 3), did('purchase', 'a', 9))).toEqual({ a: [now - 3 * day] });
});
