import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoney } from '../../../../src/catalog/importers/money.js';

test.each<[unknown, number, string?]>([
  ['12.99 EUR', 12.99, 'EUR'],
  ['EUR 12.99', 12.99, 'EUR'],
  ['12,99 EUR', 12.99, 'EUR'],
  ['12,99 €', 12.99, 'EUR'],
  ['1,234.50 USD', 1234.5, 'USD'],
  ['1.234,50 €', 1234.5, 'EUR'],
  ["1'234.50 CHF", 1234.5, 'CHF'],
  ['1\u00a0234,50 PLN', 1234.5, 'PLN'],
  ['12 345', 12345],
  ['1,299', 1299],
  ['1.299', 1299],
  ['1,234,567', 1234567],
  ['0.125', 0.125],
  ['1.250 KWD', 1.25, 'KWD'],
  ['$19', 19],
  ['US$19', 19, 'USD'],
  ['19 $ CAD', 19, 'CAD'],
  ['12.99 - 15.99 EUR', 12.99, 'EUR'],
  ['CHF 12.- (€ 13)', 12, 'CHF'],
  ['€ incl. 19 % VAT', 19, 'EUR'],
  ['１２．５ EUR', 12.5, 'EUR'],
  ['0', 0],
  [7.5, 7.5],
])('%j is %d %s', (text, amount, currency) => {
  expect(readMoney(text)).toEqual(currency === undefined ? { amount } : { amount, currency });
});

test.each<[string, number, string?]>([
  ['nur 12,99 €', 12.99, 'EUR'],
  ['NUR 12,99 €', 12.99, 'EUR'],
  ['TOP 12,99 €', 12.99, 'EUR'],
  ['12.99 € inc. VAT', 12.99, 'EUR'],
  ['RRP £12.99', 12.99, 'GBP'],
  ['RRP 12.99', 12.99],
  ['12.99 RRP', 12.99],
  ['12.99 per kg', 12.99],
  ['PER 12.99', 12.99],
  ['AUS$ 12', 12],
  ['AR$ 12', 12],
  ['usd 5', 5],
  ['12.99 USDT', 12.99],
])('words beside the amount are no currency: %j is %d %s', (text, amount, currency) => {
  expect(readMoney(text)).toEqual(currency === undefined ? { amount } : { amount, currency });
});

test.each([
  '',
  'free',
  '-5 EUR',
  '−5',
  Number.NaN,
  -1,
  null,
  undefined,
  {},
  [],
  true,
  '9'.repeat(99),
])('%j is no price', (value) => {
  expect(readMoney(value)).toBeUndefined();
});

test('what feeds write is read back, and no text makes it throw or gives a price below zero', () => {
  fc.assert(
    fc.property(fc.nat(1e9), (cents) => {
      expect(readMoney(`${(cents / 100).toFixed(2)} EUR`)!.amount).toBeCloseTo(cents / 100, 6);
    }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-.,'\d EUR€]{0,12}$/)), (text) => {
      expect(readMoney(text)?.amount ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
