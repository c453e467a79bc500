import { expect, test } from 'vitest';
import { priceNearness, usualPrice } from '../../../src/profile/usual-price.js';

const prices = (...list: number[]) => list.map((price) => ({ price, weight: 1 }));

test('the usual price is the middle of what was wanted, on a scale of factors', () => {
  // Half as much and twice as much lie equally far from 40.
  const usual = usualPrice(prices(20, 40, 80))!;
  expect(Math.exp(usual.mean)).toBeCloseTo(40, 6);
  expect(priceNearness(40, usual)).toBe(1);
  expect(priceNearness(20, usual)).toBeCloseTo(priceNearness(80, usual), 9);
});

test('one item alone lets through what costs about as much, not what costs five times as much', () => {
  const usual = usualPrice(prices(40))!;
  expect(priceNearness(45, usual)).toBeGreaterThan(0.9);
  expect(priceNearness(200, usual)).toBeLessThan(0.01);
});

test('what has no price says nothing, and is not near', () => {
  expect(usualPrice(prices(0, -3))).toBeUndefined();
  expect(usualPrice([])).toBeUndefined();
  expect(priceNearness(0, usualPrice(prices(40))!)).toBe(0);
});
