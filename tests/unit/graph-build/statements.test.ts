import { expect, test } from 'vitest';
import { defaultGraphSettings, type GraphSettings } from '../../../src/graph/index.js';
import { buildItemGraph, type LogEvent } from '../../../src/graph-build/build-item-graph.js';
import { seededRandom, shuffle } from '../../../src/shared/random.js';
import { type NaiveItem, naiveGraph } from '../../support/naive-graph.js';

const day = 86_400_000;

async function graphOf(log: readonly LogEvent[], settings: GraphSettings) {
  const graph = await buildItemGraph(log, settings);
  return new Map(
    graph.items.map((item, index): [string, NaiveItem] => [
      item,
      {
        popularity: graph.popularity[index]!,
        trend: graph.trend[index]!,
        neighbours: Array.from(
          graph.neighbours.subarray(graph.starts[index], graph.starts[index + 1]),
          (neighbour, place) => ({
            item: graph.items[neighbour]!,
            code: graph.codes[graph.starts[index]! + place]!,
          }),
        ),
      },
    ]),
  );
}

/** A log with popular and rare items, ties of time, duplicates and customers of all lengths. */
function someLog(seed: number): LogEvent[] {
  const random = seededRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const customers = 5 + whole(40);
  const log = Array.from({ length: customers }, (_, customer) =>
    Array.from({ length: whole(25) }, () => ({
      customer: `customer ${customer}`,
      item: `item ${Math.floor(random() ** 2 * 30)}`,
      time: 1_700_000_000_000 + whole(60) * day,
    })),
  ).flat();
  return shuffle([...log, ...log.slice(0, whole(10))], random);
}

const variants: Partial<GraphSettings>[] = [
  {},
  { minCustomers: 1 },
  { minCustomers: 2, backward: 0 },
  { minCustomers: 1, backward: 0.3, alpha: 0.7, window: 2 },
  { minCustomers: 1, alpha: 0, neighbours: 3, newest: 8 },
  { minCustomers: 3, alpha: 1, window: 20, recentDays: 10, popularDays: 20, seed: 7 },
];

test.each(variants)('the statements find what plain loops find, with %j', async (variant) => {
  const settings = { ...defaultGraphSettings, ...variant };
  for (let seed = 1; seed <= 8; seed++) {
    const log = someLog(seed);
    expect(await graphOf(log, settings), `log ${seed}`).toEqual(naiveGraph(log, settings));
  }
});
