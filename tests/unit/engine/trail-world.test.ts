import { beforeEach, expect, test } from 'vitest';
import { startWorld, type World } from '../../support/test-engine.js';
import { ids, trailWorld, withChanges } from '../../support/trail-world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ items: trailWorld });
  await world.settled();
});

test('after three trail shoes the first items for you are the other trail shoes', async () => {
  await world.view('fell', 'ridge', 'scree');
  // Moor lies nearer to what was seen than Crag; City is a shoe, but of another kind.
  expect((await world.list({ diversity: 0 })).slice(0, 3)).toEqual(['moor', 'crag', 'city']);
});

test('the reason names the item looked at that speaks most for it', async () => {
  await world.view('tent-2', 'fell', 'scree');
  const { items } = await world.recommend({ diversity: 0 });
  const reasons = Object.fromEntries(items.map(({ item, reason }) => [item, reason]));
  // Scree is the nearest of the three to Moor, and the latest.
  expect(reasons.moor).toEqual({ code: 'like-viewed', item: 'scree', title: 'Scree shoe' });
  // Only the tent is like the other tent.
  expect(reasons['tent-4']).toEqual({ code: 'like-viewed', item: 'tent-2', title: 'Tent for two' });
});

test('the reason tells what was done with that item', async () => {
  await world.did('cart', 'tent-2');
  const carted = (await world.recommend({ diversity: 0 })).items[0];
  expect(carted).toMatchObject({ item: 'tent-4', reason: { code: 'like-carted' } });
  await world.did('purchase', 'tent-2');
  const bought = (await world.recommend({ diversity: 0 })).items[0];
  expect(bought).toMatchObject({ item: 'tent-4', reason: { code: 'like-purchased' } });
});

test('two interests are both served, in the first places', async () => {
  await world.view('fell', 'ridge', 'tent-2');
  const first = (await world.list()).slice(0, 4);
  expect(first).toContain('tent-4');
  expect(first).toContain('scree');
});

test('items seen do not come back unless asked for', async () => {
  await world.view('fell', 'ridge');
  expect(await world.list({ limit: 200 })).not.toContain('fell');
  expect(await world.list({ limit: 200, repeats: 'allow' })).toContain('fell');
});

test('an item bought is never recommended', async () => {
  await world.did('purchase', 'fell');
  expect(await world.list({ limit: 200 })).not.toContain('fell');
  expect(await world.list({ strategy: 'because-you-viewed', limit: 200 })).not.toContain('fell');
});

test('an item dismissed never returns, under any strategy, until it is restored', async () => {
  await world.view('fell');
  await world.did('dismiss', 'moor');
  for (const strategy of ['for-you', 'because-you-viewed', 'similar', 'popular'] as const) {
    const request = { strategy, item: 'fell', limit: 200, repeats: 'allow' } as const;
    expect(await world.list(request), strategy).not.toContain('moor');
  }
  await world.did('restore', 'moor');
  expect(await world.list({ limit: 200 })).toContain('moor');
});

test('what was excluded does not appear', async () => {
  await world.view('fell');
  const list = await world.list({ exclude: ['moor', 'nobody knows this'], limit: 200 });
  expect(list).not.toContain('moor');
  expect(list).toHaveLength(ids.length - 2);
});

test('sold-out items never appear unless asked for', async () => {
  await world.view('fell');
  await world.engine.update([{ id: 'ridge', availability: 'out-of-stock' }]);
  expect(await world.list({ limit: 200 })).not.toContain('ridge');
  expect(await world.list({ limit: 200, strategy: 'popular' })).not.toContain('ridge');
  expect(await world.list({ limit: 200, outOfStock: true })).toContain('ridge');
});

test('what was viewed recently shows sold-out items too, newest first', async () => {
  await world.view('fell', 'tent-2', 'fell', 'pan');
  await world.engine.update([{ id: 'tent-2', availability: 'out-of-stock' }]);
  const slate = await world.recommend({ strategy: 'recently-viewed' });
  expect(slate.items.map(({ item }) => item)).toEqual(['pan', 'fell', 'tent-2']);
  expect(slate.items[0]?.reason).toEqual({ code: 'viewed-before' });
});

test('similar: the nearest to the anchor, never the anchor itself', async () => {
  const slate = await world.recommend({ strategy: 'similar', item: 'tent-2', diversity: 0 });
  expect(slate.anchor).toEqual({ item: 'tent-2', title: 'Tent for two' });
  expect(slate.items.slice(0, 2).map(({ item }) => item)).toEqual(['tent-4', 'lantern']);
  expect(slate.items[0]?.reason).toEqual({
    code: 'similar-to',
    item: 'tent-2',
    title: 'Tent for two',
  });
  expect(slate.items.map(({ item }) => item)).not.toContain('tent-2');
});

test('complementary: near the anchor, but never another of its kind', async () => {
  const { items } = await world.recommend({ strategy: 'complementary', item: 'tent-2' });
  const found = items.filter(({ strategy }) => strategy === 'complementary');
  // The lantern lies nearest after the other tent, which would replace it.
  expect(found[0]).toMatchObject({
    item: 'lantern',
    reason: { code: 'goes-with', item: 'tent-2' },
  });
  expect(found.map(({ item }) => item)).not.toContain('tent-4');
});

test('because you viewed: near the item viewed last, and it is named', async () => {
  await world.view('pan', 'tent-2');
  const slate = await world.recommend({ strategy: 'because-you-viewed', diversity: 0 });
  expect(slate.anchor?.item).toBe('tent-2');
  expect(slate.items[0]).toMatchObject({ item: 'tent-4', reason: { code: 'like-viewed' } });
  const pan = { strategy: 'because-you-viewed', item: 'pan', diversity: 0 } as const;
  expect((await world.list(pan))[0]).toBe('stove');
});

test('because you viewed is empty for somebody who viewed nothing', async () => {
  expect(await world.list({ strategy: 'because-you-viewed' })).toEqual([]);
});

test('a sibling of the anchor, of what was seen or of another in the list never stands there', async () => {
  const shoes = ['fell', 'ridge', 'scree'];
  const family = withChanges(Object.fromEntries(shoes.map((id) => [id, { groupId: 'one shoe' }])));
  const siblings = await startWorld({ items: family });
  await siblings.settled();
  const similar = await siblings.list({ strategy: 'similar', item: 'fell', limit: 200 });
  expect(similar.filter((id) => shoes.includes(id))).toEqual([]);
  const near = await siblings.list({ strategy: 'similar', item: 'moor', limit: 200 });
  expect(near.filter((id) => shoes.includes(id))).toHaveLength(1);
  await siblings.view('ridge');
  const forYou = await siblings.list({ limit: 200 });
  expect(forYou.filter((id) => shoes.includes(id))).toEqual([]);
});

test('more diversity brings another kind of thing up', async () => {
  await world.view('fell', 'ridge');
  const place = async (diversity: number) => {
    const list = await world.list({ diversity, limit: 200 });
    return Math.min(
      ...['tent-2', 'tent-4', 'lantern', 'stove', 'pan'].map((id) => list.indexOf(id)),
    );
  };
  expect(await place(0.9)).toBeLessThan(await place(0));
});

test('the profile tells the interests in the shop’s own words', async () => {
  await world.view('tent-2', 'fell', 'ridge');
  const { interests, items } = await world.engine.profile();
  expect(items).toBe(3);
  expect(interests.map(({ categories }) => categories)).toEqual([
    ['Trail > Shoes'],
    ['Camping > Tents'],
  ]);
  expect(interests[0]!.share + interests[1]!.share).toBeCloseTo(1, 9);
});
