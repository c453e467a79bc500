import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceBand } from '../../../src/profile/price-band.js';

const band = (...prices: number[]) => priceBand(prices.map((price) => ({ price, weight: 1 })));

test('around 100 the band reaches a third down and up', () => {
  const { low, high } = band(95, 100, 105)!;
  expect(low).toBeCloseTo(70, 0);
  expect(high).toBeCloseTo(142, 0);
});

test('prices further apart make it wider', () => {
  const { low, high } = band(60, 100, 180)!;
  expect(low).toBeLessThan(66);
  expect(high).toBeGreaterThan(155);
});

test('what is wanted more counts more', () => {
  const prices = [50, 60, 100].map((price) => ({ price, weight: price === 100 ? 8 : 1 }));
  expect(priceBand(prices)!.low).toBeGreaterThan(band(50, 60, 100)!.low);
});

test.each([
  ['nothing', []],
  ['two things', [100, 110]],
  ['a mug, a lamp and a sofa', [8, 90, 1_200]],
  ['things without a price', [0, 0, 0]],
])('%s tell no band', (_, prices) => {
  expect(band(...prices)).toBeUndefined();
});

test('a band holds the usual price, is no wider than from half to double, and follows the currency', () => {
  const prices = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(prices, (list) => {
      const found = band(...list);
      if (!found) return;
      const mean = Math.exp(list.reduce((sum, price) => sum + Math.log(price), 0) / list.length);
      expect(found.low).toBeLessThan(mean);
      expect(found.high).toBeGreaterThan(mean);
      expect(found.high / found.low).toBeLessThanOrEqual(4 + 1e-9);
      const cents = band(...list.map((price) => price * 100))!;
      expect(cents.low / found.low).toBeCloseTo(100, 6);
    }),
  );
});
