import { expect, test } from 'vitest';
import { trending } from '../../../src/retrieval/trending.js';

const world = [
  { name: 'steady seller', trend: 0, popularity: 1_000 },
  { name: 'newcomer of one customer', trend: 1, popularity: 1 },
  { name: 'rising', trend: 0.5, popularity: 100 },
  { name: 'falling', trend: -0.5, popularity: 900 },
  { name: 'a little more of much', trend: 0.2, popularity: 600 },
];
const graph = {
  neighbours: () => [],
  popularity: (row: number) => world[row]!.popularity,
  trend: (row: number) => world[row]!.trend,
};
const names = (k: number, eligible = (_: number) => true) =>
  trending(graph, world.length, k, eligible).map(({ row }) => world[row]!.name);

test('by how many customers the rise makes; what stands still or falls is no trend', () => {
  expect(names(10)).toEqual(['a little more of much', 'rising', 'newcomer of one customer']);
  expect(names(1, (row) => row !== 4)).toEqual(['rising']);
});
