import { expect, test, vi } from 'vitest';
import { startWorld } from '../../support/test-engine.js';

const items = Array.from({ length: 3_200 }, (_, at) => ({
  id: `lamp-${at}`,
  title: `Lamp ${at}`,
  description: `Of oak, ${at} cm tall`,
  popularity: at,
  categories: ['Lamps'],
}));
const sellsMost = { item: 'lamp-3199', product: items.at(-1) };

test('what a list gave away stays whole when descriptions are made compact after it', async () => {
  const world = await startWorld({ items, model: false });
  const popular = { strategy: 'popular', limit: 1 } as const;
  const first = await world.recommend(popular);
  expect(first.items).toMatchObject([sellsMost]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(first.items[0]!.product).toEqual(items.at(-1));
  expect((await world.recommend(popular)).items[0]!.product).toEqual(items.at(-1));
});

test('a product that joins later is whole as well, and so is one that changes', async () => {
  const world = await startWorld({ items, model: false });
  await world.recommend({});
  await world.engine.update([
    { id: 'lantern', title: 'Lantern', description: 'Of brass, 30 cm tall', popularity: 9_999 },
    { id: 'lamp-3000', description: 'Of ash, 90 cm tall', popularity: 9_998 },
  ]);
  const described = () =>
    world
      .recommend({ strategy: 'popular', limit: 2 })
      .then((slate) => slate.items.map(({ product }) => product.description));
  const expected = ['Of brass, 30 cm tall', 'Of ash, 90 cm tall'];
  expect(await described()).toEqual(expected);
  await vi.waitFor(async () => expect((await world.settled()).state).toBe('ready'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await described()).toEqual(expected);
  const found = await world.engine.search('brass', {});
  expect(found.items[0]?.product.description).toBe(expected[0]);
});
