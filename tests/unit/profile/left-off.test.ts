import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLeftOff } from '../../../src/profile/left-off.js';
import type { NewInteraction } from '../../../src/storage/interaction-log.js';
import { anyInteraction, now, stored, view } from '../../support/interactions.js';

const did = (type: string, item: string, more = {}) =>
  ({ type, item, time: now, ...more }) as NewInteraction;
const read = (...rows: NewInteraction[]) =>
  readLeftOff(stored(...rows)).map(({ item, inCart }) => (inCart ? `${item} in cart` : item));

test('what lies in the cart comes first, newest first', () => {
  expect(read(did('cart', 'a'), did('cart', 'b'), view('c'), view('c'))).toEqual([
    'b in cart',
    'a in cart',
    'c',
  ]);
  // Looked at again, so it is the newest.
  expect(read(did('cart', 'a'), did('cart', 'b'), view('a'))[0]).toBe('a in cart');
});

test('a look in passing is not enough, two are, and so are 30 seconds together', () => {
  expect(read(view('a'))).toEqual([]);
  expect(read(view('a'), view('b'), view('a'))).toEqual(['a']);
  expect(read(view('a'), did('dwell', 'a', { seconds: 29 }))).toEqual([]);
  expect(read(did('dwell', 'a', { seconds: 10 }), did('dwell', 'a', { seconds: 20 }))).toEqual([
    'a',
  ]);
});

test.each(['purchase', 'return', 'remove-from-cart'])(
  'after a %s it is done with, until it is put into the cart again',
  (end) => {
    const before = [view('a'), view('a'), did('cart', 'a'), did(end, 'a')];
    expect(read(...before)).toEqual([]);
    expect(read(...before, view('a'), view('a'))).toEqual([]);
    expect(read(...before, did('cart', 'a'))).toEqual(['a in cart']);
  },
);

test('being shown, clicked or searched for is no look', () => {
  const rows = ['impression', 'click', 'restore'].map((type) => did(type, 'a'));
  expect(read(...rows, ...rows, { type: 'search', time: now } as NewInteraction)).toEqual([]);
});

test('every item once, and none that was bought last', () => {
  fc.assert(
    fc.property(fc.array(anyInteraction, { maxLength: 40 }), (rows) => {
      const items = readLeftOff(stored(...rows)).map(({ item }) => item);
      expect(new Set(items).size).toBe(items.length);
      for (const item of items) {
        const kinds = rows
          .filter((row) => 'item' in row && row.item === item)
          .map(({ type }) => type)
          .filter((type) => type === 'cart' || type === 'purchase');
        expect(kinds.at(-1)).not.toBe('purchase');
      }
    }),
  );
});
