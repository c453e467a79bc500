import { expect, test } from 'vitest';
import { now } from '../../support/interactions.js';
import { listWorld } from '../../support/list-world.js';

const tent = {
  id: 'tent',
  title: 'Tent',
  categories: ['Tents'],
  goesWith: ['pegs', 'sold-out', 'gone', 'lamp'],
};
const items = [
  tent,
  { id: 'lamp', title: 'Lamp', categories: ['Lamps'] },
  { id: 'pegs', title: 'Pegs', categories: ['Tents'], popularity: 1 },
  { id: 'sold-out', title: 'Tarp', availability: 'out-of-stock' as const },
  { id: 'mat', title: 'Mat', popularity: 99 },
];
const graph = { neighbours: { tent: { mat: 5 } } };

test('what the shop names comes first, in its order, though others are bought more', () => {
  const { items: list } = listWorld({ items, graph }).slate({
    strategy: 'complementary',
    item: 'tent',
  });
  expect(list.map(({ item }) => item).slice(0, 3)).toEqual(['pegs', 'lamp', 'mat']);
  expect(list[0]).toMatchObject({
    strategy: 'complementary',
    reason: { code: 'goes-with', item: 'tent', title: 'Tent' },
  });
});

test('bought-together goes by what lies in the cart', () => {
  const history = [{ type: 'cart', item: 'tent', time: now }] as const;
  const list = listWorld({ items, graph, history }).list({ strategy: 'bought-together' });
  expect(list.slice(0, 2)).toEqual(['pegs', 'lamp']);
  expect(list).not.toContain('tent');
});

test('nothing is named, nothing changes', () => {
  const { goesWith: _, ...plain } = tent;
  const list = listWorld({ items: [plain, ...items.slice(1)], graph }).list({
    strategy: 'complementary',
    item: 'tent',
  });
  expect(list[0]).toBe('mat');
});
