import { expect, test } from 'vitest';
import { encodeGraph } from '../../../src/graph/index.js';
import { smallGraph } from '../../support/small-graph.js';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld, withChanges } from '../../support/trail-world.js';

const graphOf = (...graph: Parameters<typeof smallGraph>) => encodeGraph(smallGraph(...graph));

// Who looks at the Fell shoe buys a lantern for the way home; nothing in their titles says so.
const campers = graphOf({
  fell: { lantern: 0, ridge: 200 },
  ridge: { fell: 0 },
  lantern: {},
  stove: {},
});

test('other customers lead to what no title leads to, and the reason says so', async () => {
  const world = await startWorld({ items: trailWorld, options: { graph: campers } });
  await world.settled();
  await world.view('fell');
  const { items } = await world.recommend({ diversity: 0 });
  const lantern = items.find(({ item }) => item === 'lantern');
  expect(lantern).toMatchObject({
    strategy: 'for-you',
    reason: { code: 'bought-together', item: 'fell', title: 'Fell shoe' },
  });
});

test('without vectors the graph makes the list, beside what the category says', async () => {
  const world = await startWorld({
    items: trailWorld,
    model: false,
    options: { graph: campers, model: false },
  });
  await world.settled();
  await world.view('fell');
  const [first, second] = (await world.recommend({ diversity: 0 })).items;
  expect(first).toMatchObject({ item: 'lantern', strategy: 'for-you' });
  // Seldom bought along, but a trail shoe as well.
  expect(second).toMatchObject({ item: 'ridge', strategy: 'for-you' });
});

test('what nobody in the orders came back to does not come back', async () => {
  const known = { fell: { fell: 40, ridge: 0 }, ridge: { fell: 0 } };
  const placeOf = async (graph: ReturnType<typeof graphOf>) => {
    const world = await startWorld({ items: trailWorld, options: { graph } });
    await world.settled();
    await world.view('fell');
    return (await world.list({ diversity: 0, repeats: 'allow' })).indexOf('fell');
  };
  const shoesAlone = graphOf({ ...known, fell: { ridge: 0 } });
  expect(await placeOf(graphOf(known))).toBeLessThan(await placeOf(shoesAlone));
});

test('what was shown again and again and left alone falls back', async () => {
  const world = await startWorld({ items: trailWorld });
  await world.settled();
  await world.view('fell', 'ridge');
  const before = await world.list({ diversity: 0 });
  for (let times = 0; times < 8; times++) await world.did('impression', before[0]!);
  const after = await world.list({ diversity: 0 });
  expect(after.indexOf(before[0]!)).toBeGreaterThan(0);
});

test('of two that fit alike, the one at a usual price comes first', async () => {
  const items = withChanges({
    fell: { price: 100, currency: 'EUR' },
    ridge: { vector: [1, 0.1, 0], popularity: 10, price: 400, currency: 'EUR' },
    scree: { vector: [1, 0.1, 0], popularity: 10, price: 110, currency: 'EUR' },
  });
  const world = await startWorld({ items });
  await world.settled();
  await world.view('fell');
  const list = await world.list({ diversity: 0 });
  expect(list.indexOf('scree')).toBeLessThan(list.indexOf('ridge'));
});

test('what was returned pushes away what is like it', async () => {
  const world = await startWorld({ items: trailWorld });
  await world.settled();
  await world.view('tent-2', 'fell');
  const before = await world.list({ diversity: 0 });
  await world.did('purchase', 'tent-2');
  await world.did('return', 'tent-2');
  await world.view('fell');
  const after = await world.list({ diversity: 0 });
  expect(after.indexOf('tent-4')).toBeGreaterThan(before.indexOf('tent-4'));
});
