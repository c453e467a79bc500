import { afterEach, beforeEach, expect, test } from 'vitest';
import { Emission } from '../../../src/capture/emission.js';
import { createReader } from '../../../src/capture/sources/data-layer.js';
import type { Slate } from '../../../src/types.js';

const page = globalThis as unknown as { dataLayer?: unknown };
beforeEach(() => {
  page.dataLayer = [];
});
afterEach(() => {
  delete page.dataLayer;
});

const slate = {
  slate: 's1',
  strategy: 'for-you',
  items: [
    { item: 'a', product: { id: 'a', title: 'A', price: 12.5, currency: 'EUR' } },
    { item: 'b', product: { id: 'b', title: 'B' } },
  ],
} as unknown as Slate;

test('a list is told of once, when it is first seen, and a choice each time', () => {
  const emission = new Emission('dataLayer');
  emission.composed([slate]);
  for (const item of ['a', 'b']) emission.recorded({ type: 'impression', item, slate: 's1' });
  emission.recorded({ type: 'click', item: 'b', slate: 's1', position: 1 });
  const list = { item_list_id: 'rec_for-you', item_list_name: 'for-you' };
  const a = { item_id: 'a', item_name: 'A', price: 12.5, currency: 'EUR', index: 0 };
  const b = { item_id: 'b', item_name: 'B', index: 1 };
  expect(page.dataLayer).toEqual([
    { ecommerce: null },
    { event: 'view_item_list', ecommerce: { ...list, items: [a, b] } },
    { ecommerce: null },
    { event: 'select_item', ecommerce: { ...list, items: [b] } },
  ]);
  expect((page.dataLayer as unknown[]).flatMap(createReader())).toEqual([]);
});

test('nothing is told of a list nobody knows, of other interactions, or without a data layer', () => {
  const emission = new Emission('dataLayer');
  emission.composed([slate]);
  for (const odd of [
    null,
    7,
    {},
    { type: 'click', item: 'a', slate: 's2' },
    { type: 'view', item: 'a', slate: 's1' },
  ]) {
    emission.recorded(odd);
  }
  expect(page.dataLayer).toEqual([]);
  page.dataLayer = 'gone';
  expect(() => emission.recorded({ type: 'click', item: 'a', slate: 's1' })).not.toThrow();
});
