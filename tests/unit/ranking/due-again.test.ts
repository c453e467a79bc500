import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAgain } from '../../../src/ranking/due-again.js';
import { day, now } from '../../support/interactions.js';

/** Bought so many days ago each. */
const bought = (...days: number[]) => days.map((ago) => now - ago * day);

test('what nobody buys again is never due, however long ago it was bought', () => {
  for (const ago of [0, 15, 30, 300]) expect(dueAgain(bought(ago), now, 0)).toBe(0);
  expect(dueAgain(bought(30), now, 0.05)).toBe(0);
});

test('what others buy again is most due after a month, and not in the first half of it', () => {
  expect(dueAgain(bought(14), now, 0.8)).toBe(0);
  expect(dueAgain(bought(15), now, 0.8)).toBeCloseTo(0.4);
  expect(dueAgain(bought(30), now, 0.8)).toBeCloseTo(0.8);
  // Twice the time is as far from the right one as half of it.
  expect(dueAgain(bought(60), now, 0.8)).toBeCloseTo(0.4);
});

test('the visitor’s own rhythm stands above the usual one, and says it comes back', () => {
  expect(dueAgain(bought(20, 10), now, 0)).toBeCloseTo(1 / 2);
  expect(dueAgain(bought(24, 17, 10), now, 0)).toBeCloseTo((2 / 3) * (7 / 10));
  expect(dueAgain(bought(100, 20), now, 0)).toBe(0);
});

test('never below 0, never above 1, whatever the clock did', () => {
  const times = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (days, repeats) => {
      const rising = [...new Set(days)].sort((one, other) => other - one);
      const due = dueAgain(bought(...rising), now, repeats);
      expect(due).toBeGreaterThanOrEqual(0);
      expect(due).toBeLessThanOrEqual(1);
    }),
  );
});
