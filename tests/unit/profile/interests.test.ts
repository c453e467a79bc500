import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInterests, weightedMean } from '../../../src/profile/interests.js';
import type { Signal } from '../../../src/profile/signals.js';

const signal = (item: string, weight: number): Signal => ({
  item,
  weight,
  lasting: weight,
  how: 'viewed',
});
const unit = (...values: number[]) => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};

// Shoes lie to the east, tents to the north, stoves straight up.
const vectors = new Map<string, Float32Array>([
  ['shoe 1', unit(1, 0.1, 0)],
  ['shoe 2', unit(1, -0.1, 0)],
  ['tent 1', unit(0, 1, 0.1)],
  ['tent 2', unit(0, 1, -0.1)],
  ['stove', unit(0, 0, 1)],
]);
const vectorOf = (item: string) => vectors.get(item);
const find = (...signals: Signal[]) => findInterests(signals, vectorOf);
const itemsOf = (interest: { signals: Signal[] }) => interest.signals.map(({ item }) => item);

test('two kinds of things are two interests, with their shares', () => {
  const interests = find(
    signal('shoe 1', 3),
    signal('tent 1', 1.5),
    signal('shoe 2', 3),
    signal('tent 2', 0.5),
  );
  expect(interests.map(itemsOf)).toEqual([
    ['shoe 1', 'shoe 2'],
    ['tent 1', 'tent 2'],
  ]);
  expect(interests.map(({ share }) => share)).toEqual([0.75, 0.25]);
  expect(interests.map(({ weight }) => weight)).toEqual([6, 2]);
});

test('an interest points to the middle of its items and has length 1', () => {
  const [shoes] = find(signal('shoe 1', 1), signal('shoe 2', 1));
  expect(shoes!.vector[0]).toBeCloseTo(1, 5);
  expect(shoes!.vector[1]).toBeCloseTo(0, 5);
});

test('the heaviest interest comes first, even where it was not founded first', () => {
  const interests = find(signal('stove', 2), signal('shoe 1', 1.5), signal('shoe 2', 1.5));
  expect(interests.map(itemsOf)).toEqual([['shoe 1', 'shoe 2'], ['stove']]);
});

test('what is not wanted, and what has no vector, founds no interest', () => {
  expect(find(signal('shoe 1', -1), signal('tent 1', 0), signal('unknown', 5))).toEqual([]);
  expect(findInterests([], vectorOf)).toEqual([]);
});

const anySignals = fc.array(
  fc.record({
    item: fc.nat(30).map(String),
    weight: fc.integer({ min: -30, max: 100 }).map((weight) => weight / 10),
  }),
  { maxLength: 30 },
);

test('shares add up to 1, every wanted item is in one interest, and there are never more than four', () => {
  // Thirty-one directions all around, more than fit into four interests.
  const around = (item: string) => unit(Math.sin(+item), Math.cos(+item), Math.sin(+item * 2.3));
  fc.assert(
    fc.property(anySignals, (given) => {
      const signals = given.map(({ item, weight }) => signal(item, weight));
      const interests = findInterests(signals, around);
      const wanted = signals.filter(({ weight }) => weight > 0);
      expect(interests.length).toBeLessThanOrEqual(4);
      expect(interests.flatMap(({ signals: own }) => own).length).toBe(wanted.length);
      if (wanted.length === 0) return;
      expect(interests.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const { vector } of interests) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      const weights = interests.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((one, other) => other - one));
    }),
  );
});

test('a weighted mean has length 1, and opposites that cancel out leave zeros', () => {
  const [east, west] = [unit(1, 0), unit(-1, 0)];
  expect([
    ...weightedMean(
      [
        { vector: east, weight: 3 },
        { vector: west, weight: 1 },
      ],
      2,
    ),
  ]).toEqual([1, 0]);
  expect([
    ...weightedMean(
      [
        { vector: east, weight: 1 },
        { vector: west, weight: 1 },
      ],
      2,
    ),
  ]).toEqual([0, 0]);
  expect([...weightedMean([], 2)]).toEqual([0, 0]);
});
