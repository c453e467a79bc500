import { expect, test } from 'vitest';
import { findColumns } from '../../../src/graph-build/log-columns.js';

test.each([
  [['customer', 'item', 'time'], {}],
  [['Order', 'Customer ID', 'StockCode', 'InvoiceDate'], {}],
  [['session_id', 'product-id', 'event_time', 'event_type'], {}],
  [['who', 'sku', 'ts'], { customer: 'who' }],
])('of %j the usual ones are found', (names, given) => {
  const { customer, item, time } = findColumns(names, given);
  expect([customer, item, time].every((name) => names.includes(name))).toBe(true);
});

test('a customer goes before a session, and an order is neither', () => {
  const names = ['session_id', 'user_id', 'item', 'date'];
  expect(findColumns(names, {}).customer).toBe('user_id');
  expect(() => findColumns(['order_id', 'item', 'date'], {})).toThrow('hold the customer: say');
});

test('a type is taken where there is one', () => {
  expect(findColumns(['user', 'item', 'time', 'Action'], {}).type).toBe('Action');
  expect(findColumns(['user', 'item', 'time'], {})).not.toHaveProperty('type');
});

test('a column cannot be two things', () => {
  const given = { customer: 'item' };
  expect(() => findColumns(['item', 'time'], given)).toThrow('one column cannot be two');
});
