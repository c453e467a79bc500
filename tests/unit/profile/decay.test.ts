import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decay, halfLifeDays, stepDecay } from '../../../src/profile/decay.js';
import { day } from '../../support/interactions.js';

const steps = fc.nat(1_000);
const age = fc.double({ min: -1e13, max: 1e13, noNaN: true });

test('what just happened counts in full, an item later by the step, a half-life later half', () => {
  expect(decay(0, 0)).toBe(1);
  expect(decay(1, 0)).toBeCloseTo(stepDecay, 12);
  expect(decay(0, halfLifeDays * day)).toBeCloseTo(0.5, 12);
  expect(decay(2, 2 * halfLifeDays * day)).toBeCloseTo(stepDecay ** 2 / 4, 12);
});

test('it lies between 0 and 1 whatever the clock says', () => {
  fc.assert(
    fc.property(steps, age, (count, since) => {
      expect(decay(count, since)).toBeGreaterThanOrEqual(0);
      expect(decay(count, since)).toBeLessThanOrEqual(1);
    }),
  );
});

test('it never grows with steps or with age', () => {
  fc.assert(
    fc.property(
      steps,
      age,
      fc.nat(100),
      fc.double({ min: 0, max: 1e13, noNaN: true }),
      (count, since, more, older) => {
        const before = decay(count, since);
        expect(decay(count + more, since)).toBeLessThanOrEqual(before);
        expect(decay(count, since + older)).toBeLessThanOrEqual(before);
      },
    ),
  );
});

test('an age below zero, of a clock that was set back, counts as none', () => {
  fc.assert(
    fc.property(steps, fc.double({ min: -1e15, max: 0, noNaN: true }), (count, since) => {
      expect(decay(count, since)).toBe(decay(count, 0));
    }),
  );
});
