import { expect, test } from 'vitest';
import { WindowshopError } from '../../../src/errors.js';
import type { Slate } from '../../../src/types.js';
import { startWorld, type WorldItem } from '../../support/test-engine.js';
import { trailWorld, withChanges } from '../../support/trail-world.js';

const idsOf = ({ items }: Slate) => items.map(({ item }) => item);
const rungsOf = ({ items }: Slate) => [...new Set(items.map(({ strategy }) => strategy))];
const expectDescending = ({ items }: Slate) => {
  const scores = items.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
};

test('a visitor not yet known gets what sells', async () => {
  const world = await startWorld({ items: trailWorld });
  await world.settled();
  const slate = await world.recommend({ limit: 3 });
  expect(idsOf(slate)).toEqual(['city', 'pan', 'stove']);
  expect(slate.items[0]).toMatchObject({ strategy: 'popular', reason: { code: 'popular' } });
  expect(slate.strategy).toBe('for-you');
  expect(slate.error).toBeUndefined();
});

test('where the shop gives no sales, a visitor not yet known gets what is new', async () => {
  const items: WorldItem[] = [
    { id: 'a', title: 'A', addedAt: '2023-01-01' },
    { id: 'b', title: 'B', addedAt: '2024-04-01' },
  ];
  const world = await startWorld({ items, model: false });
  const slate = await world.recommend();
  expect(idsOf(slate)).toEqual(['b', 'a']);
  expect(slate.items[0]?.reason).toEqual({ code: 'new' });
  // Newer than nothing, but a year old.
  expect(slate.items[1]?.reason).toEqual({ code: 'in-catalog' });
});

test('without vectors a list goes by category, and then by what sells, scores falling', async () => {
  const world = await startWorld({ items: trailWorld, model: false });
  await world.view('fell');
  const slate = await world.recommend({ limit: 8 });
  expect(idsOf(slate)).toEqual([
    // The same narrow category, in the order of the shop; then the same department.
    ...['ridge', 'scree', 'moor', 'crag', 'city'],
    ...['pan', 'stove', 'tent-2'],
  ]);
  expect(rungsOf(slate)).toEqual(['same-category', 'popular']);
  expect(slate.items[0]?.reason).toEqual({ code: 'same-category', category: 'Shoes' });
  expectDescending(slate);
});

test('similar without vectors goes by the anchor’s category, not by the visitor’s', async () => {
  const world = await startWorld({ items: trailWorld, model: false });
  await world.view('pan');
  const slate = await world.recommend({ strategy: 'similar', item: 'tent-2', limit: 2 });
  expect(idsOf(slate)).toEqual(['tent-4', 'lantern']);
  expect(rungsOf(slate)).toEqual(['same-category']);
});

test('because you viewed without vectors stays in the category, and is empty beyond it', async () => {
  const world = await startWorld({ items: trailWorld, model: false });
  await world.view('tent-2');
  expect(await world.list({ strategy: 'because-you-viewed' })).toEqual(['tent-4', 'lantern']);
});

test('complementary without vectors falls to what sells', async () => {
  const world = await startWorld({ items: trailWorld, model: false });
  const slate = await world.recommend({ strategy: 'complementary', item: 'tent-2', limit: 2 });
  expect(idsOf(slate)).toEqual(['city', 'pan']);
  expect(rungsOf(slate)).toEqual(['popular']);
});

test('each rung fills what the ones above left open, and its scores lie below theirs', async () => {
  // Only shoes have vectors: five of them are for you, then the rest of the shop.
  const items = trailWorld.map(
    ({ vector, ...rest }): WorldItem =>
      vector && rest.categories?.[0]?.startsWith('Running') ? { ...rest, vector } : rest,
  );
  const world = await startWorld({ items });
  await world.settled();
  await world.view('fell');
  const slate = await world.recommend({ limit: 200, diversity: 0 });
  expect(rungsOf(slate)).toEqual(['for-you', 'popular']);
  expect(slate.items).toHaveLength(trailWorld.length - 1);
  expectDescending(slate);
  const spread = await world.recommend({ limit: 200, diversity: 0.8 });
  const scores = (rung: string) =>
    spread.items.filter(({ strategy }) => strategy === rung).map(({ score }) => score);
  expect(Math.max(...scores('popular'))).toBeLessThanOrEqual(Math.min(...scores('for-you')));
});

test('a list is as long as the shop allows, however many variants stand in its way', async () => {
  const crowd: WorldItem[] = Array.from({ length: 60 }, (_, size) => ({
    id: `shoe ${size}`,
    title: `Shoe ${size}`,
    groupId: 'shoe',
    categories: ['Running'],
    popularity: 1_000,
  }));
  const rest: WorldItem[] = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    title: id,
    categories: ['Running'],
    popularity: 1,
  }));
  const world = await startWorld({ items: [...crowd, ...rest], model: false });
  expect(await world.list({ limit: 4 })).toEqual(['shoe 0', 'a', 'b', 'c']);
  await world.view('d');
  const slate = await world.recommend({ limit: 4 });
  expect(idsOf(slate)).toEqual(['shoe 0', 'a', 'b', 'c']);
  expect(rungsOf(slate)).toEqual(['same-category']);
  expectDescending(slate);
});

test('while the model is loading, lists are made without it', async () => {
  const world = await startWorld({
    items: trailWorld,
    beforeEncode: () => new Promise(() => undefined),
  });
  await world.view('fell');
  expect(rungsOf(await world.recommend({ limit: 6 }))).toEqual(['same-category', 'popular']);
});

test.each(['MODEL_UNREACHABLE', 'MODEL_FILE_DAMAGED', 'MODEL_FAILED'] as const)(
  'a model that ends in %s costs the vectors and not the list',
  async (code) => {
    const failure = new WindowshopError(code, { url: 'model.onnx', why: 'x', backend: 'wasm' });
    const world = await startWorld({ items: trailWorld, failure });
    const status = await world.settled();
    expect(status).toMatchObject({ state: 'degraded', model: { state: 'failed' } });
    expect(status.problems.map((problem) => problem.code)).toContain(code);
    await world.view('fell');
    expect((await world.list({ limit: 4 }))[0]).toBe('ridge');
  },
);

test('a catalogue that cannot be loaded gives an empty list and says why', async () => {
  const world = await startWorld({ items: [], options: { catalog: { not: 'a list' } as never } });
  expect(await world.list()).toEqual([]);
  expect(world.status().problems).toMatchObject([{ code: 'CATALOG_NOT_A_LIST' }]);
});

test('an item whose title has no word the model knows is found by its category', async () => {
  const world = await startWorld({
    items: withChanges({ moor: { vector: [0, 0, 0] } }).map((entry) =>
      entry.id === 'moor' ? { ...entry, title: '???' } : entry,
    ),
  });
  const status = await world.settled();
  expect(status.embedding).toMatchObject({ done: trailWorld.length, total: trailWorld.length });
  await world.view('fell');
  expect(await world.list({ limit: 200 })).toContain('moor');
});
