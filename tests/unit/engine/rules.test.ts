import { expect, test } from 'vitest';
import type { RecommendRequest } from '../../../src/types.js';
import { now, view } from '../../support/interactions.js';
import { idsOf, listWorld } from '../../support/list-world.js';
import type { WorldItem } from '../../support/test-engine.js';

/** Shoes and socks of three brands; what sells best stands first. */
const shoeShop: readonly WorldItem[] = [
  item('fell', 'Northfell', 'Shoes', 120, 90, [1, 0.1, 0]),
  item('ridge', 'Northfell', 'Shoes', 140, 80, [1, 0.15, 0]),
  item('moor', 'Northfell', 'Shoes', 90, 70, [1, 0.2, 0]),
  item('puddle', 'Cairn', 'Boots', 60, 60, [0.8, 0, 0.4]),
  item('wool', 'Cairn', 'Socks', 15, 50, [0.2, 1, 0]),
  item('thin', 'Own', 'Socks', 8, 40, [0.1, 1, 0.1]),
  item('thick', 'Own', 'Socks', 12, 30, [0.1, 1, 0.2]),
  item('laces', undefined, 'Laces', 4, 20, [0.5, 0.5, 0.5]),
];

function item(
  id: string,
  brand: string | undefined,
  category: string,
  price: number,
  popularity: number,
  vector: number[],
): WorldItem {
  const product = { id, title: id, categories: [category], price, popularity, vector };
  return brand === undefined ? product : { ...product, brand };
}

const { slate, list } = listWorld({ items: shoeShop });
const popular = (request: RecommendRequest) => list({ strategy: 'popular', ...request });
const errorOf = (request: RecommendRequest) => slate({ strategy: 'popular', ...request }).error;

test('a filter leaves what passes, in the same order', () => {
  expect(popular({ filter: { categories: ['socks'], minPrice: 10 } })).toEqual(['wool', 'thick']);
  expect(popular({ filter: { brands: ['own', 'cairn'], maxPrice: 50 } })).toEqual([
    'wool',
    'thin',
    'thick',
  ]);
});

test('brands, categories and items are left out of every strategy', () => {
  const exclude = { items: ['puddle'], brands: ['northfell'], categories: ['LACES'] };
  const history = [view('fell'), view('wool'), view('puddle'), view('thin')];
  const world = listWorld({ items: shoeShop, history });
  for (const strategy of ['for-you', 'similar', 'popular', 'recently-viewed'] as const) {
    const found = world.list({ strategy, item: 'moor', exclude, repeats: 'allow' });
    expect(new Set([...found, 'thick']), strategy).toEqual(new Set(['wool', 'thin', 'thick']));
  }
});

test('no list starts from what is excluded', () => {
  const world = listWorld({
    items: shoeShop,
    history: [view('wool'), view('puddle'), view('fell')],
  });
  const because = (exclude: RecommendRequest['exclude'] & object) =>
    world.slate({ strategy: 'because-you-viewed', exclude }).anchor?.item;
  expect(because([])).toBe('fell');
  expect(because({ brands: ['Northfell'] })).toBe('puddle');
  expect(because({ items: ['fell'], categories: ['Boots'] })).toBe('wool');
});

test('a boost moves up by its factor, burying moves down', () => {
  const own = { when: { brands: ['Own'] }, factor: 2 };
  // 40 × 2 meets the ridge's 80, and 30 × 2 the puddle's 60: of equals the boosted one comes first.
  expect(popular({ boost: [own], limit: 5 })).toEqual(['fell', 'thin', 'ridge', 'moor', 'thick']);
  const shoes = { when: { categories: ['Shoes'] }, factor: 4 };
  // 90, 80 and 70 by 4: 22.5, 20 and 17.5.
  expect(popular({ bury: [shoes] })).toEqual([
    ...['puddle', 'wool', 'thin', 'thick', 'fell', 'laces', 'ridge', 'moor'],
  ]);
});

test('a boost reaches far down a long list', () => {
  const crowd = Array.from({ length: 1_000 }, (_, place) =>
    item(`crowd ${place}`, 'Crowd', 'Shoes', 1, 2_000 - place, [1, 0, 0]),
  );
  const world = listWorld({ items: [...crowd, item('gem', 'Own', 'Shoes', 1, 500, [1, 0, 0])] });
  const gem = { when: { brands: ['Own'] }, factor: 10 };
  const others = { when: { brands: ['Crowd'] }, factor: 10 };
  expect(world.list({ strategy: 'popular', boost: [gem], limit: 2 })).toEqual(['gem', 'crowd 0']);
  expect(world.list({ strategy: 'popular', bury: [others], limit: 2 })).toEqual(['gem', 'crowd 0']);
});

test('a boost cannot bring in what the strategy did not find', () => {
  const world = listWorld({ items: shoeShop, history: [view('fell')] });
  const boost = [{ when: { categories: ['Laces'] }, factor: 100 }];
  expect(world.list({ strategy: 'recently-viewed', boost })).toEqual(['fell']);
});

test('at most so many of a brand, and the next ones move up', () => {
  expect(popular({ maxPerBrand: 1 })).toEqual(['fell', 'puddle', 'thin', 'laces']);
  expect(popular({ maxPerBrand: 2, limit: 4 })).toEqual(['fell', 'ridge', 'puddle', 'wool']);
  expect(popular({ maxPerCategory: 1 })).toEqual(['fell', 'puddle', 'wool', 'laces']);
});

test('a list is filled, however many of one brand stand in the way', () => {
  const crowd = Array.from({ length: 700 }, (_, place) =>
    item(`crowd ${place}`, 'Crowd', 'Shoes', 1, 1_000, [1, 0, 0]),
  );
  const world = listWorld({ items: [...crowd, ...shoeShop] });
  expect(world.list({ strategy: 'popular', maxPerBrand: 1, limit: 4 })).toEqual([
    'crowd 0',
    'fell',
    'puddle',
    'thin',
  ]);
  const similar = { strategy: 'similar', item: 'laces', maxPerBrand: 2, limit: 8 } as const;
  expect(world.list(similar)).toHaveLength(8);
});

test('what caps take from one rung the next one fills', () => {
  const world = listWorld({ items: shoeShop, history: [view('fell')] });
  const found = world.slate({ strategy: 'because-you-viewed', maxPerBrand: 1, limit: 3 });
  expect(found.items).toHaveLength(3);
  const brands = found.items.map(({ product }) => product.brand);
  expect(new Set(brands).size).toBe(3);
});

test('a pinned item stands at its place, with its reason, found or not', () => {
  const found = slate({ strategy: 'popular', pin: { laces: 0, thick: 2 }, limit: 4 });
  expect(idsOf(found)).toEqual(['laces', 'fell', 'thick', 'ridge']);
  expect(found.items[0]).toMatchObject({ reason: { code: 'pinned' }, strategy: 'pinned' });
  expect(found).toMatchObject({ used: 'popular' });
  expect(found.error).toBeUndefined();
});

test('a pinned item counts: it takes a place of its brand', () => {
  expect(popular({ pin: { moor: 3 }, maxPerBrand: 1 })).toEqual([
    'puddle',
    'thin',
    'laces',
    'moor',
  ]);
});

test('what the visitor dismissed or knows is not pinned; nobody is to blame', () => {
  const dismissed = listWorld({
    items: shoeShop,
    history: [view('wool'), { type: 'dismiss', item: 'laces', time: now }],
  });
  const found = dismissed.slate({ pin: { laces: 0, wool: 1 } });
  expect(idsOf(found)).not.toContain('laces');
  expect(idsOf(found)).not.toContain('wool');
  expect(found.error).toBeUndefined();
  expect(dismissed.list({ pin: { wool: 1 }, repeats: 'allow' })[1]).toBe('wool');
});

test.each<[string, RecommendRequest, string, object]>([
  ['pinned and excluded', { pin: { fell: 0 }, exclude: ['fell'] }, 'PIN_REFUSED', { item: 'fell' }],
  [
    'pinned, and its brand excluded',
    { pin: { fell: 0 }, exclude: { brands: ['Northfell'] } },
    'PIN_REFUSED',
    { item: 'fell' },
  ],
  [
    'pinned, and filtered out',
    { pin: { fell: 0 }, filter: { maxPrice: 50 } },
    'PIN_REFUSED',
    { item: 'fell' },
  ],
  [
    'two on one place',
    { pin: { ridge: 1, fell: 1 } },
    'PIN_REFUSED',
    { item: 'ridge', why: 'fell is pinned to place 1' },
  ],
  [
    'two of a brand of which one may stand there',
    { pin: { ridge: 0, fell: 1 }, maxPerBrand: 1 },
    'PIN_REFUSED',
    { item: 'fell' },
  ],
  ['beyond the list', { pin: { fell: 5 }, limit: 5 }, 'PIN_REFUSED', { item: 'fell' }],
  ['pinned, and nobody knows it', { pin: { gone: 0 } }, 'ITEM_UNKNOWN', { item: 'gone' }],
  ['a cap of none', { maxPerBrand: 0 }, 'REQUEST_INVALID', { field: 'maxPerBrand' }],
  [
    'a band without room',
    { filter: { minPrice: 9, maxPrice: 8 } },
    'REQUEST_INVALID',
    { field: 'filter.minPrice' },
  ],
  [
    'a factor that is none',
    { boost: [{ when: {}, factor: Number.NaN }] },
    'REQUEST_INVALID',
    { field: 'boost.0.factor' },
  ],
])('%s: an error that says so, and a list all the same', (_, rules, code, detail) => {
  const found = slate({ strategy: 'popular', limit: 5, ...rules });
  expect(found.error).toMatchObject({ code, detail });
  expect(found.items.length).toBeGreaterThan(2);
  const refused = found.items.find(({ item: id }) => id === (detail as { item?: string }).item);
  expect(refused?.reason.code).not.toBe('pinned');
});

test('a filter that no product passes is likely mistyped, and is told', () => {
  expect(slate({ filter: { brands: ['Nortfell'] } })).toMatchObject({
    items: [],
    error: { code: 'FILTER_MATCHES_NOTHING' },
  });
  // It goes before the pin that it refuses, and an item that is not known: they cost less than a list.
  const all = { filter: { brands: ['Nortfell'] }, pin: { fell: 0 }, item: 'unknown' };
  expect(slate(all)).toMatchObject({ items: [], error: { code: 'FILTER_MATCHES_NOTHING' } });
  expect(slate({ ...all, filter: {} }).error).toMatchObject({ code: 'ITEM_UNKNOWN' });
  // Here some product passes; the visitor has simply seen it.
  const world = listWorld({ items: shoeShop, history: [view('laces')] });
  expect(world.slate({ filter: { categories: ['Laces'] } })).toMatchObject({ items: [] });
  expect(world.slate({ filter: { categories: ['Laces'] } }).error).toBeUndefined();
});

test('sold-out pins and filters by stock', () => {
  const items = shoeShop.map((entry) =>
    entry.id === 'fell' ? { ...entry, availability: 'out-of-stock' as const } : entry,
  );
  const world = listWorld({ items, history: [view('fell'), view('wool')] });
  expect(world.slate({ strategy: 'popular', pin: { fell: 0 } }).error).toMatchObject({
    code: 'PIN_REFUSED',
    detail: { item: 'fell' },
  });
  expect(world.list({ strategy: 'recently-viewed' })).toEqual(['wool', 'fell']);
  const inStock = { filter: { inStock: true }, outOfStock: true };
  expect(world.list({ strategy: 'recently-viewed', ...inStock })).toEqual(['wool']);
});

test('rules of the shop hold for every list, and the request adds its own', () => {
  const shop = listWorld({
    items: shoeShop,
    rules: { exclude: { brands: ['Cairn'] }, maxPerBrand: 1, pin: { laces: 0 } },
  });
  expect(shop.list({ strategy: 'popular' })).toEqual(['laces', 'fell', 'thin']);
  // A cap and pins of its own take the shop's place; what the shop excludes stays out.
  const own = { maxPerBrand: 2, pin: {}, exclude: ['fell'] };
  expect(shop.list({ strategy: 'popular', ...own })).toEqual([
    'ridge',
    'moor',
    'thin',
    'thick',
    'laces',
  ]);
  expect(errorOf({})).toBeUndefined();
});
