import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../../demo/app/own-catalog/money.ts';

describe('parseMoney', () => {
  it.each<[unknown, number, string?]>([
    ['12,99 €', 12.99, 'EUR'],
    ['€ 1.234,56', 1234.56, 'EUR'],
    ['$1,234.50', 1234.5, 'USD'],
    ['1\u202f234,56 zł', 1234.56, 'PLN'],
    ["1'234.50 CHF", 1234.5, 'CHF'],
    ['USD 12', 12, 'USD'],
    ['12.-', 12],
    ['12,– €', 12, 'EUR'],
    ['¥1,200', 1200, 'JPY'],
    ['￥８８', 88, 'JPY'],
    ['199元', 199, 'CNY'],
    ['R$ 10,00', 10, 'BRL'],
    ['1.234', 1234],
    ['1.234.567', 1234567],
    ['1,234,567.8', 1234567.8],
    ['0.125', 0.125],
    ['1.250 KWD', 1.25, 'KWD'],
    ['19.00', 19],
    ['10.00 - 20.00 EUR', 10, 'EUR'],
    ['from £5', 5, 'GBP'],
    ['١٢٫٥', 12.5],
    [7.5, 7.5],
    ['0', 0],
  ])('reads %j', (text, amount, currency) => {
    expect(parseMoney(text)).toEqual(currency ? { amount, currency } : { amount });
  });

  it.each([
    ['free'],
    [''],
    ['-5'],
    ['-€5'],
    ['- 5,00 €'],
    [-1],
    [Number.NaN],
    [null],
    ['9'.repeat(80)],
  ])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });
});
