import { expect, test } from 'vitest';
import { day, now } from '../../support/interactions.js';
import { idsOf, listWorld, type WorldGraph } from '../../support/list-world.js';
import type { WorldItem } from '../../support/test-engine.js';

const daysAgo = (days: number) => new Date(now - days * day).toISOString().slice(0, 10);
const did = (type: string, item: string, days = 0) =>
  ({ type, item, time: now - days * day }) as never;
const dwell = (item: string, seconds: number) =>
  ({ type: 'dwell', item, seconds, time: now }) as never;

/** A shop for coffee at home. Beans and papers are used up; machines and the sofa stay. */
const coffeeShop: readonly WorldItem[] = [
  item('beans', 'Coffee > Beans', [1, 0.1, 0], 90),
  item('decaf', 'Coffee > Beans', [1, 0.15, 0], 20),
  item('papers', 'Coffee > Filter Papers', [0.8, 0.6, 0], 60),
  item('grinder', 'Machines > Grinders', [0.5, 1, 0], 30),
  item('mill', 'Machines > Grinders', [0.5, 1, 0.05], 10),
  item('kettle', 'Machines > Kettles', [0.3, 1, 0.1], 40),
  item('sofa', 'Furniture > Sofas', [0, 0, 1], 80),
];

function item(id: string, category: string, vector: number[], popularity: number): WorldItem {
  return { id, title: id, categories: [category], vector, popularity };
}

/** What its customers bought: a mill and a grinder are compared, papers go with both. */
const graph: WorldGraph = {
  neighbours: {
    grinder: { mill: 0.9, beans: 0.8, papers: 0.3, grinder: 0.01 },
    beans: { beans: 1, papers: 0.7, grinder: 0.2 },
    sofa: { kettle: 0.4, sofa: 0.02 },
  },
  popularity: { beans: 100, decaf: 40, sofa: 200, kettle: 30, grinder: 10 },
  trend: { beans: -0.2, decaf: 0.5, sofa: 0, kettle: 1, grinder: 0.9 },
};
const plain = { diversity: 0 } as const;

test('bought together: what customers bought with the item, strongest first, of whatever kind', () => {
  const { slate } = listWorld({ items: coffeeShop, graph });
  const found = slate({ ...plain, strategy: 'bought-together', item: 'grinder', limit: 3 });
  // Itself, which hardly anybody buys twice, is not among them.
  expect(idsOf(found)).toEqual(['mill', 'beans', 'papers']);
  expect(found).toMatchObject({ used: 'bought-together', anchor: { item: 'grinder' } });
  expect(found.items[0]?.reason).toEqual({
    code: 'bought-together',
    item: 'grinder',
    title: 'grinder',
  });
});

test('bought together falls to what goes with the item, then to what sells', () => {
  const { slate } = listWorld({ items: coffeeShop, graph });
  const thin = slate({ ...plain, strategy: 'bought-together', item: 'sofa', limit: 3 });
  expect(thin.items.map(({ item: id, strategy }) => `${id} ${strategy}`)).toEqual([
    'kettle bought-together',
    // No sofa, and the only thing left that is a little like one.
    'mill complementary',
    // Nothing else is like it at all: what sells.
    'beans popular',
  ]);
  const without = listWorld({ items: coffeeShop.map(({ vector: _, ...rest }) => rest) });
  const asked = without.slate({ strategy: 'bought-together', item: 'grinder', limit: 2 });
  expect(idsOf(asked)).toEqual(['beans', 'sofa']);
  expect(asked.used).toBe('popular');
});

test('bought together without an item starts from the cart, and shows neither it nor its variants', () => {
  const items = [
    ...coffeeShop.map((entry) => (entry.id === 'grinder' ? { ...entry, groupId: 'mills' } : entry)),
    { ...item('grinder red', 'Machines > Grinders', [0.5, 1, 0], 500), groupId: 'mills' },
  ];
  for (const known of [graph, undefined]) {
    const history = [did('cart', 'grinder')];
    const world = listWorld({ items, history, ...(known && { graph: known }) });
    const list = world.list({ strategy: 'bought-together', limit: 8 });
    expect(list[0]).toBe(known ? 'mill' : 'beans');
    expect(list).not.toContain('grinder');
    expect(list).not.toContain('grinder red');
  }
});

test('because you viewed does not start from what was brought back', () => {
  const history = [did('view', 'beans'), did('purchase', 'sofa'), did('return', 'sofa')];
  const { slate } = listWorld({ items: coffeeShop, history });
  expect(slate({ strategy: 'because-you-viewed' }).anchor?.item).toBe('beans');
});

test('nobody is told to have viewed what they did not', () => {
  const { slate } = listWorld({ items: coffeeShop, history: [did('view', 'beans')] });
  const codeFor = (item: string) => {
    const { used, items } = slate({ strategy: 'because-you-viewed', item, limit: 1 });
    return [used, items[0]?.reason.code];
  };
  expect(codeFor('beans')).toEqual(['because-you-viewed', 'like-viewed']);
  expect(codeFor('grinder')).toEqual(['similar', 'similar-to']);
});

test('what is like nothing wanted says so honestly: its category, what sells, or nothing', () => {
  const bare = coffeeShop.map(({ popularity: _, vector: __, ...rest }) => rest);
  const reasonOf = (items: readonly WorldItem[], id: string) => {
    const { slate } = listWorld({ items, history: [did('view', 'beans')], graph: {} });
    return slate({ limit: 8 }).items.find(({ item }) => item === id)?.reason;
  };
  expect(reasonOf(bare, 'decaf')).toEqual({ code: 'same-category', category: 'Beans' });
  expect(reasonOf(bare, 'sofa')).toEqual({ code: 'in-catalog' });
  expect(reasonOf(coffeeShop, 'sofa')).toEqual({ code: 'popular' });
});

test('complementary: what was bought along comes first, but nothing that replaces the item', () => {
  const { slate } = listWorld({ items: coffeeShop, graph });
  const found = slate({ ...plain, strategy: 'complementary', item: 'grinder', limit: 3 });
  // Customers who bought the grinder also looked at the mill: it is a grinder too.
  expect(idsOf(found)).toEqual(['beans', 'papers', 'kettle']);
  expect(found.items.map(({ reason }) => reason.code)).toEqual([
    'bought-together',
    'bought-together',
    // Nobody bought it along; it is near by meaning.
    'goes-with',
  ]);
  expect(found.used).toBe('complementary');
});

test('complementary trusts customers where the shop names no category', () => {
  const bare = coffeeShop.map(({ categories: _, ...rest }) => rest);
  const { list } = listWorld({ items: bare, graph });
  expect(list({ ...plain, strategy: 'complementary', item: 'beans', limit: 2 })).toEqual([
    'papers',
    'grinder',
  ]);
});

test('buy again: consumables come back once their time is near, a sofa never', () => {
  const history = [did('purchase', 'beans', 30), did('purchase', 'sofa', 30)];
  const { slate } = listWorld({ items: coffeeShop, graph, history });
  const found = slate({ strategy: 'buy-again' });
  expect(idsOf(found)).toEqual(['beans']);
  expect(found.items[0]).toMatchObject({ strategy: 'buy-again', reason: { code: 'buy-again' } });
});

test('buy again: what this visitor buys twice comes back without a graph, most due first', () => {
  const history = [
    // Every 20 days, 19 days ago: due.
    ...[59, 39, 19].map((days) => did('purchase', 'papers', days)),
    // Every 40 days, 25 days ago: soon.
    ...[65, 25].map((days) => did('purchase', 'decaf', days)),
    // Every 30 days, but bought the day before yesterday.
    ...[32, 2].map((days) => did('purchase', 'beans', days)),
    // Bought once, 30 days ago.
    did('purchase', 'grinder', 30),
  ];
  const { list } = listWorld({ items: coffeeShop, history });
  expect(list({ strategy: 'buy-again' })).toEqual(['papers', 'decaf']);
});

test('buy again is empty, whatever is pinned, for somebody who bought nothing', () => {
  const { slate } = listWorld({ items: coffeeShop, graph, history: [did('view', 'beans', 30)] });
  expect(slate({ strategy: 'buy-again', pin: { sofa: 0 } })).toMatchObject({ items: [] });
  expect(slate({ strategy: 'buy-again' }).used).toBeUndefined();
});

test('continue: the cart, then what was looked at long or twice and not bought, newest first', () => {
  const history = [
    did('cart', 'kettle'),
    did('cart', 'beans'),
    did('view', 'sofa'),
    did('view', 'grinder'),
    did('view', 'grinder'),
    dwell('mill', 20),
    dwell('mill', 20),
    dwell('papers', 20),
    // Bought: done with.
    did('cart', 'decaf'),
    did('purchase', 'decaf'),
  ];
  const { slate } = listWorld({ items: coffeeShop, history });
  const found = slate({ strategy: 'continue', limit: 4 });
  expect(found.items.map(({ item: id, reason }) => `${id} ${reason.code}`)).toEqual([
    'beans in-cart',
    'kettle in-cart',
    'mill left-off',
    'grinder left-off',
  ]);
  expect(found.used).toBe('continue');
});

test('continue falls to what was looked at in passing', () => {
  const { slate } = listWorld({ items: coffeeShop, history: [did('view', 'sofa')] });
  expect(slate({ strategy: 'continue' })).toMatchObject({
    used: 'recently-viewed',
    items: [{ item: 'sofa', reason: { code: 'viewed-before' } }],
  });
});

test('trending: what sells better than it used to, by how many customers that makes', () => {
  const { slate } = listWorld({ items: coffeeShop, graph });
  const found = slate({ strategy: 'trending', limit: 4 });
  expect(found.items.map(({ item: id, strategy }) => `${id} ${strategy}`)).toEqual([
    'kettle trending', // 1 × 30
    'decaf trending', // 0.5 × 40
    'grinder trending', // 0.9 × 10
    // The sofa sells as ever and the beans lose: what is left is what most customers bought.
    'sofa popular',
  ]);
  expect(found.items[0]?.reason).toEqual({ code: 'trending' });
  expect(found.used).toBe('trending');
});

const dated = (ages: Record<string, number>) =>
  coffeeShop.map((entry) => {
    const age = ages[entry.id];
    return age === undefined ? entry : { ...entry, addedAt: daysAgo(age) };
  });

test('trending without a graph: what is new and popular', () => {
  const items = dated({ beans: 200, kettle: 60, decaf: 0, mill: 0 });
  const found = listWorld({ items }).slate({ strategy: 'trending', limit: 4 });
  expect(found.items.map(({ item: id, strategy }) => `${id} ${strategy}`)).toEqual([
    'decaf new', // 21
    'mill new', // 11
    'kettle new', // 41, halved twice
    // Too old to be new, so only what sells.
    'beans popular',
  ]);
  expect(found.used).toBe('new');
});

test('new: what was added in the last 90 days, newest first, then what sells', () => {
  const items = dated({ kettle: 1, mill: 89, decaf: 91, papers: -20, sofa: -0.5 });
  const { slate } = listWorld({ items });
  const found = slate({ strategy: 'new', limit: 4 });
  expect(found.items.map(({ item: id, strategy }) => `${id} ${strategy}`)).toEqual([
    // Tomorrow here may be today elsewhere; papers that come in three weeks are not for sale.
    'sofa new',
    'kettle new',
    'mill new',
    'beans popular',
  ]);
  expect(found.items[0]?.reason).toEqual({ code: 'new' });
});

test('what nothing is known of falls to what sells', () => {
  const { slate } = listWorld({ items: coffeeShop });
  for (const strategy of ['new', 'trending'] as const) {
    expect(slate({ strategy, limit: 2 })).toMatchObject({
      strategy,
      used: 'popular',
      items: [{ item: 'beans' }, { item: 'sofa' }],
    });
  }
});
