import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { browse, expectedClicks } from '../../../../src/evaluation/simulator/browse.js';
import { randomFor } from '../../../../src/evaluation/simulator/draw.js';

test('without noise nobody clicks what does not appeal, and all click what does at the top', () => {
  expect(browse([0, 0, 0], 0, randomFor('a')).clicked).toBeUndefined();
  expect(browse([1, 1], 0, randomFor('a')).clicked).toBe(0);
});

test('what is bought was clicked', () => {
  const visits = Array.from({ length: 500 }, (_, turn) => browse([0.3], 0, randomFor(turn)));
  for (const { clicked, bought } of visits) if (bought) expect(clicked).toBe(0);
  const clicks = visits.filter(({ clicked }) => clicked !== undefined).length;
  const purchases = visits.filter(({ bought }) => bought).length;
  expect(purchases / clicks).toBeGreaterThan(0.02);
  expect(purchases / clicks).toBeLessThan(0.16);
});

test('clicks are as many as are to be expected', () => {
  const appeal = [0.1, 0.4, 0, 0.2];
  const turns = 20_000;
  let clicks = 0;
  for (let turn = 0; turn < turns; turn++) {
    if (browse(appeal, 0.05, randomFor('many', turn)).clicked !== undefined) clicks++;
  }
  expect(clicks / turns).toBeCloseTo(expectedClicks(appeal, 0.05), 1);
});

test('the best order is by appeal: no other promises more clicks', () => {
  const appeals = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(appeals, (appeal) => {
      const best = [...appeal].sort((one, other) => other - one);
      expect(expectedClicks(best, 0.05)).toBeGreaterThanOrEqual(
        expectedClicks(appeal, 0.05) - 1e-12,
      );
    }),
  );
});
