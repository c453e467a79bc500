import { expect, test } from 'vitest';
import type { GraphData, GraphSettings } from '../../../src/graph/index.js';
import { buildItemGraph, type LogEvent } from '../../../src/graph-build/build-item-graph.js';

const day = 86_400_000;
const start = Date.UTC(2024, 0, 1);

/** Each of `customers` customers turned to these items, one a day, from day `from` on. */
function bought(customers: number, name: string, items: readonly string[], from = 0): LogEvent[] {
  return Array.from({ length: customers }, (_, customer) =>
    items.map((item, step) => ({
      customer: `${name} ${customer}`,
      item,
      time: start + (from + step) * day,
    })),
  ).flat();
}

async function neighbours(log: LogEvent[], settings: Partial<GraphSettings> = {}) {
  return listsOf(await buildItemGraph(log, settings));
}

function listsOf({ items, starts, neighbours }: GraphData): Record<string, string[]> {
  return Object.fromEntries(
    items.map((item, index) => [
      item,
      Array.from(neighbours.subarray(starts[index], starts[index + 1]), (other) => items[other]!),
    ]),
  );
}

async function facts(log: LogEvent[], item: string, settings: Partial<GraphSettings> = {}) {
  const { items, popularity, trend } = await buildItemGraph(log, settings);
  const index = items.indexOf(item);
  return { popularity: popularity[index]!, trend: trend[index]! / 127 };
}

test('what lies nearer in a trail is the stronger neighbour', async () => {
  const log = bought(5, 'camper', ['tent', 'mat', 'stove', 'lamp']);
  expect((await neighbours(log)).tent).toEqual(['mat', 'stove', 'lamp']);
  expect((await neighbours(log, { window: 2 })).tent).toEqual(['mat', 'stove']);
  expect((await neighbours(log, { neighbours: 1 })).tent).toEqual(['mat']);
});

/** `customers` customers ordered these items at once. */
function ordered(customers: number, name: string, items: readonly string[]): LogEvent[] {
  return bought(customers, name, items).map((event) => ({ ...event, time: start }));
}

test('the items of an order are neighbours of each other, however many there are', async () => {
  const list = Array.from({ length: 12 }, (_, at) => `item ${at}`);
  const lists = await neighbours(ordered(5, 'buyer', list), { window: 0, backward: 0 });
  for (const item of list) expect([item, ...lists[item]!].sort()).toEqual([...list].sort());
});

test('a small order says more of two items than a large one', async () => {
  const log = [
    ...ordered(6, 'stocking up', ['milk', 'soap', 'rope', 'pens']),
    ...ordered(6, 'at a time', ['milk', 'oats']),
    ...ordered(6, 'alone', ['oats']),
    // Oats have as many customers as soap.
    ...ordered(6, 'clean', ['soap']),
  ];
  const { milk } = await neighbours(log);
  expect(milk!.indexOf('oats')).toBeLessThan(milk!.indexOf('soap'));
});

test('with window 0 only what was ordered at once is a pair', async () => {
  const log = [...ordered(5, 'buyer', ['tent', 'mat']), ...bought(5, 'buyer', ['lamp'], 3)];
  expect((await neighbours(log, { window: 0 })).lamp).toEqual([]);
  expect((await neighbours(log)).lamp!.sort()).toEqual(['mat', 'tent']);
});

test('with backward 0 only what follows is a neighbour', async () => {
  const log = bought(5, 'buyer', ['phone', 'case']);
  expect(await neighbours(log)).toEqual({ phone: ['case'], case: ['phone'] });
  expect(await neighbours(log, { backward: 0 })).toEqual({ phone: ['case'], case: [] });
});

test('popularity is what sold in the newest year, or as long as asked for', async () => {
  const log = [...bought(7, 'once', ['lamp']), ...bought(6, 'now', ['tent', 'lamp'], 400)];
  expect((await facts(log, 'lamp', { minCustomers: 1 })).popularity).toBe(6);
  expect((await facts(log, 'lamp', { minCustomers: 1, popularDays: 500 })).popularity).toBe(13);
});

test('what customers come back to is its own neighbour', async () => {
  const log = [
    ...bought(5, 'drinker', ['coffee', 'coffee', 'coffee', 'filter']),
    ...bought(5, 'owner', ['grinder', 'filter']),
  ];
  const { coffee, grinder } = await neighbours(log);
  expect(coffee).toEqual(['coffee', 'filter']);
  expect(grinder).toEqual(['filter']);
});

test('what everybody buys is held back by alpha', async () => {
  const log = [
    // Pans go with bags twice as often as with lids, but so does everything.
    ...bought(10, 'cook', ['pan', 'bag']),
    ...bought(5, 'careful cook', ['pan', 'lid']),
    ...bought(60, 'anybody', ['bag']),
  ];
  expect((await neighbours(log, { alpha: 0 })).pan).toEqual(['bag', 'lid']);
  expect((await neighbours(log)).pan).toEqual(['lid', 'bag']);
});

test('a pair of four customers is not in a graph of five, though both items are', async () => {
  const log = [
    ...bought(4, 'few', ['ring', 'box']),
    ...bought(9, 'many', ['ring']),
    ...bought(9, 'more', ['box']),
  ];
  expect(await neighbours(log)).toEqual({ ring: [], box: [] });
  expect(await neighbours(log, { minCustomers: 4 })).toEqual({ ring: ['box'], box: ['ring'] });
});

test('a customer who repeats a pair is still one customer', async () => {
  const often = bought(
    1,
    'collector',
    Array.from({ length: 40 }, (_, at) => (at % 2 ? 'a' : 'b')),
  );
  const log = [...often, ...bought(9, 'x', ['a']), ...bought(9, 'y', ['b'])];
  expect(await neighbours(log)).toEqual({ a: [], b: [] });
});

test('popularity counts customers, in steps that hide a single one', async () => {
  const of = async (customers: number) =>
    (await facts(bought(customers, 'buyer', ['hat', 'hat']), 'hat')).popularity;
  expect([await of(5), await of(9), await of(10)]).toEqual([5, 5, 10]);
  const exact = await facts(bought(9, 'buyer', ['hat']), 'hat', { minCustomers: 1 });
  expect(exact.popularity).toBe(9);
});

test('the trend tells what is new, what is gone and what is as ever', async () => {
  const log = [
    ...bought(50, 'old', ['sledge', 'soap']),
    ...bought(50, 'new', ['soap', 'parasol'], 180),
  ];
  const trend = async (item: string) => (await facts(log, item)).trend;
  expect(await trend('parasol')).toBeGreaterThan(0.85);
  expect(await trend('sledge')).toBeLessThan(-0.85);
  expect(await trend('soap')).toBe(0);
});

test('a trend never tells of fewer customers than a pair may have', async () => {
  const base = [...bought(20, 'old', ['soap', 'kite']), ...bought(20, 'new', ['soap'], 180)];
  const before = await facts(base, 'kite');
  const four = await facts([...base, ...bought(4, 'late', ['kite'], 180)], 'kite');
  const five = await facts([...base, ...bought(5, 'late', ['kite'], 180)], 'kite');
  expect(four.trend).toBe(before.trend);
  expect(five.trend).toBeGreaterThan(before.trend);
});

test('a log shorter than the newest part knows no trend', async () => {
  const { trend } = await facts(bought(9, 'buyer', ['hat', 'scarf']), 'hat');
  expect(trend).toBe(0);
});

test('an empty log gives an empty graph', async () => {
  expect(await neighbours([])).toEqual({});
});

test('neither the order of the lines nor a second copy of them changes a byte', async () => {
  const log = [...bought(6, 'a', ['x', 'y', 'z']), ...bought(7, 'b', ['z', 'x'])];
  const graph = await buildItemGraph(log);
  expect(await buildItemGraph([...log].reverse())).toEqual(graph);
  expect(await buildItemGraph([...log, ...log])).toEqual(graph);
});
