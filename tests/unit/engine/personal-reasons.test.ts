import { expect, test } from 'vitest';
import type { Reason } from '../../../src/types.js';
import { day, now } from '../../support/interactions.js';
import { startWorld, type WorldItem } from '../../support/test-engine.js';

const ago = (days: number) => new Date(now - days * day).toISOString().slice(0, 10);

/** A shop of cups and lamps without vectors: its lists come from categories and sales alone. */
const shop: readonly WorldItem[] = [
  cup('cup-1', 18),
  cup('cup-2', 20),
  cup('cup-3', 22),
  { ...cup('cup-fair', 19), popularity: 50 },
  { ...cup('cup-gold', 190), popularity: 40 },
  { ...cup('cup-fresh', 95), addedAt: ago(10) },
  { ...cup('cup-old', 99), addedAt: ago(400) },
  { ...lamp('lamp-fair', 21), popularity: 70 },
  { ...lamp('lamp-dear', 300), popularity: 60 },
  { ...lamp('lamp-yen', 20), currency: 'JPY', popularity: 30 },
  { ...lamp('lamp-fresh', 300), addedAt: ago(10) },
];

function cup(id: string, price: number): WorldItem {
  return { id, title: id, categories: ['Kitchen > Cups'], price, currency: 'EUR' };
}
function lamp(id: string, price: number): WorldItem {
  return { id, title: id, categories: ['Home > Lamps'], price, currency: 'EUR' };
}

async function reasons(viewed: string[], request = {}): Promise<Record<string, Reason>> {
  const world = await startWorld({ items: shop, model: false });
  await world.view(...viewed);
  const { items } = await world.recommend({ limit: 200, ...request });
  return Object.fromEntries(items.map(({ item, reason }) => [item, reason]));
}

const cups = ['cup-1', 'cup-2', 'cup-3'];
// Around 20.6, since what came last counts most: a third down and up.
const inRange = {
  code: 'in-price-range',
  low: expect.closeTo(14.5, 1),
  high: expect.closeTo(29.2, 1),
  currency: 'EUR',
};

test('an item of the usual price says so, of the wanted category or not', async () => {
  const found = await reasons(cups);
  expect(found['cup-fair']).toEqual(inRange);
  expect(found['lamp-fair']).toEqual(inRange);
  expect(found['cup-gold']).toEqual({ code: 'same-category', category: 'Cups' });
  expect(found['lamp-dear']).toEqual({ code: 'popular' });
});

test('a price in another currency is never compared', async () => {
  expect((await reasons(cups))['lamp-yen']).toEqual({ code: 'popular' });
});

test('a new item of a wanted category says so; an old one, or one of another category, does not', async () => {
  const found = await reasons(cups);
  expect(found['cup-fresh']).toEqual({ code: 'new-in-category', category: 'Cups' });
  expect(found['cup-old']).toEqual({ code: 'same-category', category: 'Cups' });
  expect(found['lamp-fresh']).toEqual({ code: 'new' });
});

test('under `new` the wanted category is named, too', async () => {
  const found = await reasons(cups, { strategy: 'new' });
  expect(found['cup-fresh']).toEqual({ code: 'new-in-category', category: 'Cups' });
  expect(found['lamp-fresh']).toEqual({ code: 'new' });
});

test.each([
  ['nothing was looked at', []],
  ['two things are no habit', ['cup-1', 'cup-2']],
  ['prices lie all over the place', ['cup-1', 'cup-gold', 'lamp-dear']],
])('no price range is claimed where %s', async (_, viewed) => {
  const found = Object.values(await reasons(viewed, { repeats: 'allow' }));
  expect(found.map(({ code }) => code)).not.toContain('in-price-range');
});

test('what is not wanted any more tells nothing of the price', async () => {
  const world = await startWorld({ items: shop, model: false });
  await world.view(...cups);
  await world.engine.record([{ type: 'dismiss', category: 'Kitchen' }]);
  const { items } = await world.recommend({ limit: 200 });
  expect(items.map(({ reason }) => reason.code)).not.toContain('in-price-range');
});
