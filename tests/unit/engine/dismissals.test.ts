import { beforeEach, expect, test } from 'vitest';
import { strategies } from '../../../src/engine/strategies.js';
import type { DismissalTarget, Strategy } from '../../../src/types.js';
import { now } from '../../support/interactions.js';
import { startWorld, type World, type WorldOptions } from '../../support/test-engine.js';
import { withChanges } from '../../support/trail-world.js';

const everyStrategy = Object.keys(strategies) as Strategy[];

/** Ridge and Scree are of one brand, written in two ways; the lantern is of it too. */
const branded = withChanges({
  ridge: { brand: 'Northfell' },
  scree: { brand: 'NORTHFELL ' },
  lantern: { brand: 'Northfell' },
  moor: { brand: 'Harrow' },
});

let world: World;
beforeEach(async () => {
  world = await start();
});

async function start(options: Partial<WorldOptions> = {}): Promise<World> {
  const started = await startWorld({ items: branded, ...options });
  await started.settled();
  return started;
}

const dismiss = (...targets: DismissalTarget[]) =>
  world.engine.record(targets.map((target) => ({ type: 'dismiss', ...target })));
const restore = (...targets: DismissalTarget[]) =>
  world.engine.record(targets.map((target) => ({ type: 'restore', ...target })));

/** Every list there is, as long as it gets. */
async function allLists() {
  const lists = everyStrategy.map((strategy) =>
    world.recommend({ strategy, item: 'fell', limit: 200, repeats: 'allow' }),
  );
  return (await Promise.all(lists)).map(({ strategy, items }) => ({ strategy, items }));
}
const everywhere = async () =>
  new Set((await allLists()).flatMap(({ items }) => items.map(({ item }) => item)));

test('nothing of a dismissed brand stands in any list, however it is written', async () => {
  await world.view('fell', 'ridge', 'lantern');
  await dismiss({ brand: 'northfell' });
  const shown = await everywhere();
  for (const item of ['ridge', 'scree', 'lantern']) expect(shown, item).not.toContain(item);
  expect(shown).toContain('moor');
});

test('a dismissed category takes all below it along, and nothing beside it', async () => {
  await world.view('tent-2', 'lantern', 'fell');
  await dismiss({ category: 'Camping > Tents' });
  expect(await everywhere()).toContain('lantern');
  await dismiss({ category: 'Camping' });
  const shown = await everywhere();
  for (const item of ['tent-2', 'tent-4', 'lantern']) expect(shown, item).not.toContain(item);
  expect(shown).toContain('stove');
});

test('after a dismissed category the other interest leads, as if it had been the only one', async () => {
  await world.view('pan', 'fell', 'ridge');
  await dismiss({ category: 'Running' });
  const [first] = (await world.recommend({ diversity: 0 })).items;
  // Stove lies nearest to the pan, the only thing looked at that is still wanted.
  expect(first).toMatchObject({ item: 'stove', reason: { code: 'like-viewed', item: 'pan' } });
  const { interests } = await world.engine.profile();
  expect(interests.map(({ items }) => items.map(({ item }) => item))).toEqual([['pan']]);
});

test('after a dismissed brand the same kind comes from others', async () => {
  await world.view('ridge', 'scree');
  await dismiss({ brand: 'Northfell' });
  // The trail shoes that are left.
  const first = (await world.list({ diversity: 0 })).slice(0, 3);
  expect(first.sort()).toEqual(['crag', 'fell', 'moor']);
});

test('because you viewed starts from nothing that was dismissed', async () => {
  const anchor = async () =>
    (await world.recommend({ strategy: 'because-you-viewed' })).anchor?.item;
  await world.view('pan', 'tent-2', 'moor', 'ridge');
  await dismiss({ brand: 'Northfell' });
  expect(await anchor()).toBe('moor');
  await dismiss({ item: 'moor' });
  expect(await anchor()).toBe('tent-2');
  await dismiss({ category: 'Camping' });
  expect(await anchor()).toBe('pan');
});

test('a search still finds what was dismissed', async () => {
  await dismiss({ item: 'lantern' }, { brand: 'Northfell' }, { category: 'Camping' });
  const { items } = await world.engine.search('lantern', {});
  expect(items[0]?.item).toBe('lantern');
});

test.each<[string, DismissalTarget, DismissalTarget]>([
  ['an item', { item: 'ridge' }, { item: 'ridge' }],
  ['a brand', { brand: 'Northfell' }, { brand: 'northfell' }],
  ['a category', { category: 'Running > Trail' }, { category: 'running>trail' }],
])('taking back %s makes every list what it was before', async (_, target, back) => {
  await world.view('tent-2', 'fell', 'ridge');
  await world.did('cart', 'stove');
  const before = await allLists();
  const profile = await world.engine.profile();
  const history = await world.engine.history();
  await dismiss(target);
  expect(await allLists()).not.toEqual(before);
  await restore(back);
  expect(await allLists()).toEqual(before);
  expect(await world.engine.profile()).toEqual(profile);
  expect(await world.engine.history()).toEqual(history);
});

test('an undo is exact where the history is full, too', async () => {
  world = await start({ options: { retention: { days: 90, events: 2 } } });
  await world.view('tent-2', 'fell');
  const before = await allLists();
  await dismiss({ item: 'moor' }, { brand: 'Northfell' }, { category: 'Kitchen' });
  await restore({ category: 'Kitchen' }, { brand: 'Northfell' }, { item: 'moor' });
  expect(await allLists()).toEqual(before);
});

test('a dismissal outlives all that the history forgets', async () => {
  let time = now - 300 * 86_400_000;
  const options = { retention: { days: 30, events: 3 } };
  world = await start({ options, host: { clock: () => time } });
  await dismiss({ item: 'moor' }, { brand: 'Northfell' });
  time = now;
  for (let turn = 0; turn < 4; turn++) await world.view('fell', 'pan', 'stove');
  const shown = await everywhere();
  for (const item of ['moor', 'ridge', 'scree']) expect(shown, item).not.toContain(item);
  await world.engine.erase();
  expect(await everywhere()).toContain('moor');
});

test('what was dismissed is listed newest first, with a title for reading and when', async () => {
  await dismiss({ item: 'moor' }, { brand: 'Northfell' });
  await world.view('pan');
  await dismiss({ category: 'Camping > Tents' }, { item: 'gone' }, { item: 'ridge' });
  await restore({ item: 'ridge' });
  expect(await world.engine.dismissed()).toEqual([
    { item: 'gone', title: 'gone', time: now },
    { category: 'Camping > Tents', title: 'Tents', time: now },
    { brand: 'Northfell', title: 'Northfell', time: now },
    { item: 'moor', title: 'Moor shoe', time: now },
  ]);
});

test('dismissing everything leaves an empty list, and no error', async () => {
  await world.view('fell');
  await dismiss(...['Running', 'Camping', 'Kitchen'].map((category) => ({ category })));
  for (const { strategy, items } of await allLists()) expect(items, strategy).toEqual([]);
  expect((await world.recommend()).error).toBeUndefined();
});
