import { expect, test } from 'vitest';
import {
  type Choice,
  fitConditionalLogit,
  solve,
} from '../../../src/evaluation/tune/conditional-logit.js';
import { seededRandom } from '../../../src/shared/random.js';

/** Choices among eight candidates by someone with these weights. */
function choicesOf(weights: readonly number[], count: number, seed: number): Choice[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const features = Float32Array.from({ length: 8 * weights.length }, () => random() * 2 - 1);
    const odds = Array.from({ length: 8 }, (_, row) =>
      Math.exp(
        weights.reduce(
          (sum, weight, col) => sum + weight * features[row * weights.length + col]!,
          0,
        ),
      ),
    );
    let left = random() * odds.reduce((sum, value) => sum + value, 0);
    let chosen = 0;
    while (chosen < 7 && left > odds[chosen]!) left -= odds[chosen++]!;
    return { features, chosen, weight: 1 };
  });
}

test('it finds the weights that somebody chooses by', () => {
  const { weights, loss } = fitConditionalLogit(choicesOf([2, -1, 0], 4_000, 1), [0, 0, 0], 1e-6);
  expect(weights[0]).toBeCloseTo(2, 0);
  expect(weights[1]).toBeCloseTo(-1, 0);
  expect(Math.abs(weights[2]!)).toBeLessThan(0.1);
  expect(loss).toBeLessThan(Math.log(8));
});

test('no other weights have a smaller loss', () => {
  const choices = choicesOf([1, 0.5], 300, 2);
  const { weights } = fitConditionalLogit(choices, [0, 0], 1e-9);
  const lossAt = (moved: number[]) => fitConditionalLogit(choices, moved, 1e9).loss;
  const best = lossAt(weights);
  for (const [x, y] of [
    [0.05, 0],
    [-0.05, 0],
    [0, 0.05],
    [0, -0.05],
  ] as const) {
    expect(lossAt([weights[0]! + x, weights[1]! + y])).toBeGreaterThan(best);
  }
});

test('what the choices say nothing of keeps its prior', () => {
  const features = Float32Array.from([1, 7, 0, 7]);
  const { weights } = fitConditionalLogit([{ features, chosen: 0, weight: 1 }], [0, 0.4], 0.1);
  expect(weights[1]).toBeCloseTo(0.4, 6);
  expect(weights[0]).toBeGreaterThan(0);
});

test('equations are solved even where a pivot is zero', () => {
  expect(
    solve(
      [
        [0, 2],
        [3, 1],
      ],
      [4, 5],
    ),
  ).toEqual([1, 2]);
});
