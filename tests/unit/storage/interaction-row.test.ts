import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInteraction, readStoredRow } from '../../../src/storage/interaction-row.js';
import { anyInteraction, minute, now } from '../../support/interactions.js';

const check = (input: unknown, storeSearchText = false) =>
  checkInteraction(input, now + 12_345, storeSearchText);

test.each([
  [{ type: 'view', item: 'a', slate: 's', position: 3 }],
  [{ type: 'dwell', item: 'a', seconds: 12 }],
  [{ type: 'cart', item: 'a', quantity: 2, value: 19.9, slate: 's', position: 0 }],
  [{ type: 'remove-from-cart', item: 'a', quantity: 1 }],
  [{ type: 'purchase', item: 'a', quantity: 1, value: 0 }],
  [{ type: 'return', item: 'a' }],
  [{ type: 'impression', item: 'a', slate: 's', position: 0 }],
  [{ type: 'click', item: 'a' }],
  [{ type: 'dismiss', item: 'a' }],
  [{ type: 'dismiss', item: 'a', slate: 's', position: 2 }],
  [{ type: 'dismiss', brand: 'Northfell' }],
  [{ type: 'dismiss', category: 'Kitchen > Knives' }],
  [{ type: 'restore', item: 'a' }],
  [{ type: 'restore', brand: 'Northfell' }],
  [{ type: 'restore', category: 'Kitchen > Knives' }],
])('%j is kept as given, at the minute of now', (given) => {
  expect(check(given)).toEqual({ row: { ...given, time: now } });
});

test('the time is kept to the minute, and never lies ahead', () => {
  const at = (time: number) => check({ type: 'view', item: 'a', time });
  expect(at(now - 90_000)).toMatchObject({ row: { time: now - 2 * minute } });
  expect(at(now + 10 * minute)).toMatchObject({ row: { time: now } });
  expect(at(-5)).toMatchObject({ row: { time: 0 } });
});

test('the text of a search is kept only where the shop asked for it', () => {
  const search = { type: 'search', text: 'red shoes' };
  expect(check(search)).toEqual({ row: { type: 'search', time: now } });
  expect(check(search, true)).toEqual({ row: { ...search, time: now } });
});

test('fields the library does not know are dropped', () => {
  const given = JSON.parse('{"type":"view","item":"a","email":"a@b.example","__proto__":{"x":1}}');
  expect(check(given)).toEqual({ row: { type: 'view', item: 'a', time: now } });
});

test('an id may be a number; a stay of hours counts as half an hour', () => {
  expect(check({ type: 'view', item: 7 })).toMatchObject({ row: { item: '7' } });
  expect(check({ type: 'dwell', item: 'a', seconds: 9_000 })).toMatchObject({
    row: { seconds: 1_800 },
  });
});

test.each([
  [undefined],
  [null],
  ['view'],
  [[]],
  [{}],
  [{ type: 'look', item: 'a' }],
  [{ type: 'view' }],
  [{ type: 'view', item: '' }],
  [{ type: 'view', item: 'x'.repeat(201) }],
  [{ type: 'view', item: Number.NaN }],
  [{ type: 'dwell', item: 'a' }],
  [{ type: 'dwell', item: 'a', seconds: 0 }],
  [{ type: 'dwell', item: 'a', seconds: Number.NaN }],
  [{ type: 'search' }],
  [{ type: 'search', text: 7 }],
  [{ type: 'dismiss' }],
  [{ type: 'dismiss', item: 'a', brand: 'Northfell' }],
  [{ type: 'dismiss', brand: ' ' }],
  [{ type: 'dismiss', brand: null }],
  [{ type: 'dismiss', category: ' > ' }],
  [{ type: 'dismiss', category: ['Kitchen'] }],
  [{ type: 'restore', brand: 'Northfell', category: 'Kitchen' }],
  [{ type: 'view', brand: 'Northfell' }],
])('%j is refused with a reason', (given) => {
  expect(check(given)).toEqual({ why: expect.stringMatching(/./) });
});

test('why a dismissal was refused is told', () => {
  const why = '`item`, `brand` and `category`';
  expect(check({ type: 'dismiss' })).toEqual({ why: expect.stringContaining(why) });
  expect(check({ type: 'restore', item: 'a', brand: 'b' })).toEqual({
    why: expect.stringContaining(why),
  });
});

test('anything may be given: the answer is a row or a reason, never an exception', () => {
  const almost = fc.record(
    {
      type: fc.constantFrom('view', 'dwell', 'cart', 'search', '__proto__'),
      item: fc.anything(),
      time: fc.anything(),
      seconds: fc.anything(),
      text: fc.anything(),
      position: fc.anything(),
    },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), almost), (given) => {
      const checked = check(given);
      if (!('row' in checked)) return;
      expect(checked.row.time % minute).toBe(0);
      expect(checked.row.time).toBeGreaterThanOrEqual(0);
      expect(checked.row.time).toBeLessThanOrEqual(now);
    }),
    { numRuns: 500 },
  );
});

test('every row that was kept can be read again, unchanged', () => {
  fc.assert(
    fc.property(anyInteraction, fc.nat(), (row, sequence) => {
      expect(readStoredRow({ ...row, sequence }, now)).toEqual({ ...row, sequence });
    }),
  );
});

test('a clock that was set back leaves no row in the future', () => {
  const row = { type: 'view', item: 'a', time: now, sequence: 1 };
  expect(readStoredRow(row, now - 60 * minute)?.time).toBe(now - 60 * minute);
});

test.each([
  [null],
  ['text'],
  [{ type: 'view', item: 'a', time: now }],
  [{ type: 'view', item: 'a', time: now, sequence: '1' }],
  [{ type: 'view', item: 'a', time: now, sequence: Number.NaN }],
  [{ type: 'glance', item: 'a', time: now, sequence: 1 }],
  [{ type: 'dwell', item: 'a', time: now, sequence: 1, seconds: 'many' }],
])('the stored row %j is damaged', (row) => {
  expect(readStoredRow(row, now)).toBeUndefined();
});

test.each([
  [
    { type: 'view', item: 'a', position: null, time: 'today' },
    { type: 'view', item: 'a' },
  ],
  [
    { type: 'click', item: 'a', slate: '', position: 3 },
    { type: 'click', item: 'a', position: 3 },
  ],
  [
    { type: 'purchase', item: 'a', value: -1 },
    { type: 'purchase', item: 'a' },
  ],
])('%j still counts, without what cannot be used', (input, row) => {
  expect(checkInteraction(input, 0, false)).toEqual({ row: { ...row, time: 0 } });
});

test('goods are sold by weight too', () => {
  const kilos = { type: 'purchase', item: 'a', quantity: 1.5 };
  expect(checkInteraction(kilos, 0, false)).toEqual({ row: { ...kilos, time: 0 } });
});
