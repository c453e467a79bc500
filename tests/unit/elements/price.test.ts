import { expect, test } from 'vitest';
import { formatMoney, pricesOf } from '../../../src/elements/price.js';

test.each([
  [129, 'EUR', 'en', '€129.00'],
  [129, 'JPY', 'ja', '￥129'],
  [12.5, 'USD', 'en', '$12.50'],
  [12.5, undefined, 'en', '12.5'],
  [12.5, 'no currency', 'en', '12.5'],
  [12.5, 'EUR', 'no language!', '12.5'],
])('%d %s in %s is %s', (amount, currency, locale, written) => {
  expect(formatMoney(amount, currency, locale)).toBe(written);
});

test('what was is said of a reduction only', () => {
  const product = { id: 'a', title: 'A', currency: 'EUR' };
  expect(pricesOf({ ...product, price: 20, listPrice: 30 }, 'en')).toEqual({
    now: '€20.00',
    was: '€30.00',
  });
  expect(pricesOf({ ...product, price: 30, listPrice: 30 }, 'en')).toEqual({
    now: '€30.00',
    was: undefined,
  });
  expect(pricesOf({ ...product, listPrice: 30 }, 'en')).toEqual({ now: undefined, was: undefined });
});
