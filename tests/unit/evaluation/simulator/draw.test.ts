import { expect, test } from 'vitest';
import { drawDirichlet, drawGamma, randomFor } from '../../../../src/evaluation/simulator/draw.js';

const means = (draws: readonly (readonly number[])[]) =>
  draws[0]!.map((_, at) => draws.reduce((sum, draw) => sum + draw[at]!, 0) / draws.length);

test.each([0.3, 1, 4.5])('gamma of shape %f has its mean and its variance there', (shape) => {
  const random = randomFor('gamma', shape);
  const drawn = Array.from({ length: 20_000 }, () => drawGamma(shape, random));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05);
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
});

test('shares of a Dirichlet add up to 1 and lie around those of its parameters', () => {
  const random = randomFor('dirichlet');
  const drawn = Array.from({ length: 5_000 }, () => drawDirichlet([1, 2, 5], random));
  for (const shares of drawn) expect(shares[0]! + shares[1]! + shares[2]!).toBeCloseTo(1);
  const [first, second, third] = means(drawn);
  expect(first).toBeCloseTo(1 / 8, 1);
  expect(second).toBeCloseTo(2 / 8, 1);
  expect(third).toBeCloseTo(5 / 8, 1);
});

test('parameters so small that all draw nothing give no share that is not a number', () => {
  const random = randomFor('tiny');
  for (let turn = 0; turn < 100; turn++) {
    for (const share of drawDirichlet([1e-4, 1e-4], random)) expect(share).not.toBeNaN();
  }
});

test('each name has numbers of its own, the same every time', () => {
  expect(randomFor('a', 1)()).toBe(randomFor('a', 1)());
  expect(randomFor('a', 1)()).not.toBe(randomFor('a', 2)());
});
