import { expect, test } from 'vitest';
import { readEvidence } from '../../../../src/ranking/learning/evidence.js';

const list = (...outcomes: Parameters<typeof readEvidence>[0][number]['outcome'][]) =>
  readEvidence(outcomes.map((outcome, position) => ({ outcome, position })));

test('what stands above the click was not wanted; what stands below was not judged', () => {
  const [above, clicked, below] = list('left', 'clicked', 'left');
  expect(above).toMatchObject({ isWanted: false });
  expect(clicked).toMatchObject({ isWanted: true });
  expect(below).toBeUndefined();
});

test('between two clicks all were judged', () => {
  expect(list('clicked', 'left', 'clicked', 'left').map((found) => found?.isWanted)).toEqual([
    true,
    false,
    true,
    undefined,
  ]);
});

test('in a slate without a click all count, the less the further down: they may not have been seen', () => {
  const examined = list('left', 'left', 'left').map((found) => found!.examined);
  expect(examined[0]).toBe(1);
  expect(examined[1]).toBeCloseTo(1 / 1.3);
  expect(examined[2]).toBeCloseTo(1 / 1.6);
});

test('beyond the twentieth place none is less likely to be seen', () => {
  const [far, further] = readEvidence([
    { position: 20, outcome: 'left' },
    { position: 10_000, outcome: 'left' },
  ]);
  expect(far!.examined).toBe(further!.examined);
});

test('a cart weighs more than a click, and a purchase more than a cart', () => {
  const weights = list('clicked', 'carted', 'purchased').map((found) => found!.weight);
  expect(weights[1]).toBeGreaterThan(weights[0]!);
  expect(weights[2]).toBeGreaterThan(weights[1]!);
});

test('what was dismissed was looked at and not wanted, wherever it stood', () => {
  expect(list('clicked', 'left', 'dismissed')[2]).toMatchObject({ isWanted: false, examined: 1 });
});
