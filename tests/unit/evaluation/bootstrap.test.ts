import { expect, test } from 'vitest';
import { bootstrap } from '../../../src/evaluation/bootstrap.js';
import { seededRandom } from '../../../src/shared/random.js';

const rows = (...values: [user: string, value: number][]) =>
  values.map(([user, value]) => ({ user, values: [value] }));

test('the mean is over rows, not over users', () => {
  const [estimate] = bootstrap(rows(['a', 1], ['a', 1], ['a', 1], ['b', 0]), seededRandom(1));
  expect(estimate?.mean).toBe(0.75);
});

test('without spread the interval is the mean', () => {
  const [estimate] = bootstrap(rows(['a', 0.5], ['b', 0.5], ['c', 0.5]), seededRandom(1));
  expect(estimate).toEqual({ mean: 0.5, interval: [0.5, 0.5] });
});

test('a hundred rows of one user are no more evidence than one', () => {
  const one = Array.from({ length: 100 }, (): [string, number] => ['a', 1]);
  const [estimate] = bootstrap(
    rows(...one, ...one.map((): [string, number] => ['b', 0])),
    seededRandom(1),
  );
  expect(estimate).toEqual({ mean: 0.5, interval: [0, 1] });
});

test('a proportion of 400 users gets the interval of the normal approximation', () => {
  const users = Array.from({ length: 400 }, (_, user): [string, number] => [
    `${user}`,
    user % 4 ? 0 : 1,
  ]);
  const [low, high] = bootstrap(rows(...users), seededRandom(3))[0]!.interval;
  // 0.25 ± 1.96 · √(0.25 · 0.75 / 400)
  expect(low).toBeCloseTo(0.2076, 1.8);
  expect(high).toBeCloseTo(0.2924, 1.8);
});

test('the same seed gives the same interval', () => {
  const users = Array.from({ length: 50 }, (_, user): [string, number] => [`${user}`, user % 2]);
  const estimate = (seed: number) => bootstrap(rows(...users), seededRandom(seed));
  expect(estimate(5)).toEqual(estimate(5));
});

test('no rows give no estimate', () => {
  expect(bootstrap([], seededRandom(1))).toEqual([]);
});
