import { expect, test } from 'vitest';
import { startWorld } from '../../support/test-engine.js';
import { ids, trailWorld } from '../../support/trail-world.js';

async function world() {
  const started = await startWorld({ items: trailWorld });
  await started.settled();
  return started;
}

test.each(['for-you', 'similar', 'complementary', 'popular'] as const)(
  '%s for an item the catalogue does not know: an error that names it, and still a list',
  async (strategy) => {
    const { recommend } = await world();
    const slate = await recommend({ strategy, item: 'gone' });
    expect(slate.error).toMatchObject({ code: 'ITEM_UNKNOWN', detail: { item: 'gone' } });
    expect(slate.items.length).toBeGreaterThan(0);
    expect(slate.anchor).toBeUndefined();
  },
);

test('a field that cannot be used is reported, and a list comes by its default', async () => {
  const { engine } = await world();
  const slate = await engine.recommend({ limit: 'many' });
  expect(slate.error).toMatchObject({ code: 'REQUEST_INVALID', detail: { field: 'limit' } });
  expect(slate.items).toHaveLength(10);
});

test.each([1, 3, 200])('a list for %i holds that many, or the whole shop', async (limit) => {
  const { list, view } = await world();
  await view('fell');
  expect(await list({ limit })).toHaveLength(Math.min(limit, ids.length - 1));
});

test('every slate has a name of its own and tells how long it took', async () => {
  const { recommend } = await world();
  const [one, other] = [await recommend(), await recommend()];
  expect(one.slate).toMatch(/^[0-9a-z]+$/);
  expect(one.slate).not.toBe(other.slate);
  expect(one.timings.rank).toBeGreaterThanOrEqual(0);
});

test('a recommendation carries the product with the latest facts laid over it', async () => {
  const { engine, recommend } = await world();
  await engine.update([{ id: 'city', price: 99, currency: 'EUR' }]);
  const { items } = await recommend({ strategy: 'popular', limit: 1 });
  expect(items[0]).toMatchObject({
    item: 'city',
    product: { id: 'city', title: 'City shoe', price: 99, currency: 'EUR' },
  });
});

test('interactions with items nobody knows yet are kept, and do no harm', async () => {
  const { engine, view, recommend, list } = await world();
  await view('not yet for sale', '__proto__', 'constructor');
  expect((await recommend()).items.length).toBeGreaterThan(0);
  await engine.update([{ id: 'not yet for sale', title: 'Here now' }]);
  expect(await list({ strategy: 'recently-viewed' })).toEqual(['not yet for sale']);
});

test('the catalogue’s report tells what was left out, and the status counts it by code', async () => {
  const broken = await startWorld({
    items: [...trailWorld, { id: 'fell', title: 'Again' }, { id: 'x' } as never],
    model: false,
  });
  const { accepted, rejected } = await broken.engine.catalogReport();
  expect(accepted).toBe(trailWorld.length);
  expect(rejected.map(({ code }) => code)).toEqual(['PRODUCT_DUPLICATE', 'PRODUCT_WITHOUT_TITLE']);
  expect(broken.status().catalog).toEqual({
    items: trailWorld.length,
    rejected: { PRODUCT_DUPLICATE: 1, PRODUCT_WITHOUT_TITLE: 1 },
  });
});

test('an empty catalogue is a problem until update() brings something to recommend', async () => {
  const empty = await startWorld({ items: [], model: false });
  expect(empty.status()).toMatchObject({
    state: 'degraded',
    problems: [{ code: 'CATALOG_EMPTY' }],
  });
  await empty.engine.update([{ id: 'a', title: 'A' }]);
  expect(await empty.list()).toEqual(['a']);
  expect(empty.status().problems).toEqual([]);
});

test('one bad entry in `exclude` does not let the others back into the list', async () => {
  const world = await startWorld({ items: trailWorld });
  await world.settled();
  const slate = await world.recommend({ strategy: 'popular', exclude: [' city ', null] as never });
  expect(slate.items.map(({ item }) => item)).not.toContain('city');
  expect(slate.error).toMatchObject({ code: 'REQUEST_INVALID', detail: { field: 'exclude' } });
});

test('"similar" without an item says what is missing, and still gives a list', async () => {
  const world = await startWorld({ items: trailWorld });
  await world.settled();
  const slate = await world.recommend({ strategy: 'similar' });
  expect(slate.error).toMatchObject({ code: 'REQUEST_INVALID', detail: { field: 'item' } });
  expect(slate.items.length).toBeGreaterThan(0);
});
