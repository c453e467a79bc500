import { expect, test } from 'vitest';
import { graphPull } from '../../../src/engine/features/graph-pull.js';
import type { WantedItem } from '../../../src/ranking/index.js';
import type { ItemGraph } from '../../../src/retrieval/index.js';

const [tent, stove, gas, pan] = [0, 1, 2, 3] as const;

// Tents lead to stoves, stoves to gas and a little to pans; gas is bought again and again.
const lists: Record<number, [row: number, score: number][]> = {
  [tent]: [
    [stove, 0.36],
    [pan, 0.04],
  ],
  [stove]: [
    [gas, 0.64],
    [pan, 0.05],
  ],
  [gas]: [[gas, 0.81]],
};
const graph: ItemGraph = {
  neighbours: (row) => (lists[row] ?? []).map(([to, score]) => ({ row: to, score })),
  popularity: () => 0,
  trend: () => 0,
};
const wanted = (item: string, row: number, strength: number): WantedItem => {
  return { item, row, strength, vector: undefined };
};

test('the pull is the root of what leads there, each by the strength of where it starts', () => {
  const pull = graphPull([wanted('tent', tent, 1), wanted('stove', stove, 0.5)], graph);
  expect(pull.of(stove)).toBeCloseTo(0.6, 9);
  expect(pull.of(gas)).toBeCloseTo(Math.sqrt(0.32), 9);
  // Both lead to the pan.
  expect(pull.of(pan)).toBeCloseTo(Math.sqrt(0.04 + 0.025), 9);
  expect(pull.bestOf(pan)).toBeCloseTo(0.2, 9);
});

test('the anchor is what leads there most strongly', () => {
  const pull = graphPull([wanted('tent', tent, 1), wanted('stove', stove, 0.5)], graph);
  expect(pull.anchorOf(pan)?.item).toBe('tent');
  expect(pull.anchorOf(gas)?.item).toBe('stove');
});

test('what customers come back to is a return, not a pull', () => {
  const pull = graphPull([wanted('gas', gas, 1)], graph);
  expect(pull.returnTo(gas)).toBeCloseTo(0.9, 9);
  expect(pull.of(gas)).toBe(0);
  expect(pull.rows).toEqual([]);
});

test('without a graph nothing pulls', () => {
  const pull = graphPull([wanted('tent', tent, 1)], undefined);
  expect(pull.rows).toEqual([]);
  expect(pull.of(stove)).toBe(0);
  expect(pull.anchorOf(stove)).toBeUndefined();
});
