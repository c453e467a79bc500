import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { seededRandom } from '../../../src/shared/random.js';
import { dump, freshIndexedDb, plant } from '../../support/fresh-indexeddb.js';
import { startWorld, type WorldItem, type WorldOptions } from '../../support/test-engine.js';

beforeEach(freshIndexedDb);

/** Lamps that are all alike to the model: half of them cheap, half dear, of two brands. */
const lamps: WorldItem[] = Array.from({ length: 24 }, (_, index) => ({
  id: `${index % 2 === 0 ? 'cheap' : 'dear'}-${index}`,
  title: `Lamp ${index}`,
  brand: index % 4 < 2 ? 'Karsten' : 'Veldo',
  categories: ['Home > Lamps'],
  price: index % 2 === 0 ? 20 : 160,
  currency: 'EUR',
  vector: [1, index / 100],
}));

async function lampShop(options: Partial<WorldOptions> = {}) {
  const world = await startWorld({
    items: [...lamps, { id: 'shade', title: 'Shade', vector: [1, 0.1] }],
    ...options,
    options: { learning: { explore: false }, ...options.options },
  });
  await world.settled();
  return world;
}

type Shop = Awaited<ReturnType<typeof lampShop>>;

/** Shows a list and clicks the first item that `wants` likes. */
async function visit({ engine }: Shop, wants: (item: string) => boolean): Promise<void> {
  const { slate, items } = await engine.recommend({ limit: 6, diversity: 0, repeats: 'allow' });
  const at = items.map(({ item }, position) => ({ item, slate, position }));
  const clicked = at.find(({ item }) => wants(item));
  await engine.record([
    ...at.map((place) => ({ type: 'impression', ...place })),
    ...(clicked ? [{ type: 'click', ...clicked }] : []),
  ]);
}

const isCheap = (item: string) => item.startsWith('cheap');
const cheapIn = async (shop: Shop) =>
  (await shop.list({ limit: 6, diversity: 0, repeats: 'allow' })).filter(isCheap).length;

test('who always clicks the cheap ones is shown more of them, and the profile says so', async () => {
  const shop = await lampShop();
  await shop.view('shade');
  const before = await cheapIn(shop);
  for (let turn = 0; turn < 8; turn++) await visit(shop, isCheap);
  expect(await cheapIn(shop)).toBeGreaterThan(before);
  expect(await cheapIn(shop)).toBeGreaterThanOrEqual(5);
  const { learnt } = await shop.engine.profile();
  expect(learnt).toMatchObject({ slates: 8, clicks: 8 });
  const [price] = learnt!.changes.filter(({ about }) => about === 'price');
  expect(price).toMatchObject({ value: '16 to 22.6 EUR' });
  expect(price!.change).toBeGreaterThan(0);
});

test('without feedback from lists the order is exactly the shipped one', async () => {
  const [taught, fixed] = [await lampShop(), await lampShop({ options: { learning: false } })];
  const scoresOf = async (shop: Shop) => {
    await shop.view('shade', 'dear-3');
    // A click that names no list it came from says nothing about an order.
    await shop.did('click', 'cheap-2');
    const { items } = await shop.recommend({ limit: 20 });
    return items.map(({ item, score }) => [item, score]);
  };
  expect(await scoresOf(taught)).toEqual(await scoresOf(fixed));
});

test('with `learning: false` the same clicks teach nothing', async () => {
  const shop = await lampShop({ options: { learning: false } });
  await shop.view('shade');
  for (let turn = 0; turn < 8; turn++) await visit(shop, isCheap);
  expect(await cheapIn(shop)).toBeLessThan(5);
  expect((await shop.engine.profile()).learnt).toBeUndefined();
});

test('a reset ranks as shipped again, and keeps what the visitor did', async () => {
  const shop = await lampShop();
  await shop.view('shade');
  const before = await shop.list({ limit: 10 });
  for (let turn = 0; turn < 8; turn++) await visit(shop, isCheap);
  await shop.engine.resetLearning();
  expect(await shop.list({ limit: 10 })).toEqual(before);
  expect((await shop.engine.profile()).learnt).toBeUndefined();
  const types = (await shop.engine.history()).map(({ type }) => type);
  expect(types.filter((type) => type === 'click')).toHaveLength(8);
  expect(types).not.toContain('impression');
});

test('an erase leaves nothing learnt, here and on the device', async () => {
  const shop = await lampShop({ consent: 'granted' });
  await shop.view('shade');
  for (let turn = 0; turn < 4; turn++) await visit(shop, isCheap);
  await shop.engine.erase();
  expect((await shop.engine.profile()).learnt).toBeUndefined();
  expect((await dump()).shop?.interactions).toEqual([]);
});

test('what was learnt in memory moves along when the visitor agrees, and goes when they decline', async () => {
  const shop = await lampShop({ consent: 'memory' });
  await shop.view('shade');
  for (let turn = 0; turn < 4; turn++) await visit(shop, isCheap);
  const before = await shop.engine.profile();
  await shop.engine.setConsent('granted');
  expect(await shop.engine.profile()).toEqual(before);
  const next = await lampShop({ consent: 'granted' });
  expect((await next.engine.profile()).learnt).toEqual(before.learnt);
  await shop.engine.setConsent('denied');
  await shop.view('shade');
  expect((await shop.engine.profile()).learnt).toBeUndefined();
});

test('damaged rows on the device are told of, and the sound ones teach still', async () => {
  const shop = await lampShop({ consent: 'granted' });
  await shop.view('shade');
  for (let turn = 0; turn < 3; turn++) await visit(shop, isCheap);
  await plant('shop', 'interactions', [
    { type: 'impression', slate: 's', position: 'first' },
    { type: 'click', item: ['dear-1'], slate: 's' },
    { type: 'impression' },
  ]);
  const next = await lampShop({ consent: 'granted' });
  expect((await next.engine.profile()).learnt).toMatchObject({ slates: 3, clicks: 3 });
  expect(next.status().problems).toMatchObject([
    { code: 'STORAGE_ROW_DAMAGED', detail: { count: 3 } },
  ]);
});

test('two tabs learn from each other’s lists and undo nothing', async () => {
  const [one, other] = [
    await lampShop({ consent: 'granted', ...tabs() }),
    await lampShop({ consent: 'granted', ...tabs() }),
  ];
  await one.view('shade');
  for (let turn = 0; turn < 3; turn++) {
    await visit(one, isCheap);
    await visit(other, isCheap);
  }
  const learnt = async (shop: Shop) => (await shop.engine.profile()).learnt;
  await expect.poll(() => learnt(one)).toMatchObject({ slates: 6, clicks: 6 });
  expect(await learnt(other)).toEqual(await learnt(one));
  await other.engine.resetLearning();
  await expect.poll(() => learnt(one)).toBeUndefined();
});

const heard: ((news: 'changed' | 'erased') => void)[] = [];
beforeEach(() => void heard.splice(0));

/** Tabs of one shop, which hear each other; each names its lists otherwise. */
function tabs(): Partial<WorldOptions> {
  return {
    host: {
      random: seededRandom(heard.length),
      join: (_, hear) => {
        heard.push(hear);
        return {
          tell: (news) => {
            for (const each of heard) if (each !== hear) each(news);
          },
          leave() {},
        };
      },
    },
  };
}

test('without exploration a list asked for twice is the same; with it, little known items come up', async () => {
  const [plain, exploring] = [
    await lampShop(),
    await lampShop({ options: { learning: { explore: true } } }),
  ];
  const lists = async (shop: Shop) => {
    await shop.view('shade');
    for (let turn = 0; turn < 3; turn++) await visit(shop, isCheap);
    const found = [];
    for (let turn = 0; turn < 12; turn++) found.push(await shop.list({ limit: 6, diversity: 0 }));
    return found;
  };
  expect(new Set((await lists(plain)).map(String)).size).toBe(1);
  const explored = await lists(exploring);
  expect(new Set(explored.map(String)).size).toBeGreaterThan(3);
  expect(explored.flat().some((item) => !isCheap(item))).toBe(true);
});

test('whatever lists and clicks lie in the log, a full list of finite scores comes back', async () => {
  const item = fc.constantFrom(...lamps.map(({ id }) => id), 'unknown');
  const row = fc.record({
    type: fc.constantFrom('impression', 'click', 'cart', 'purchase', 'dismiss', 'view'),
    item,
    slate: fc.constantFrom('s', 't', 'u'),
    position: fc.oneof(fc.nat(12), fc.constant(10_000), fc.constant(-1)),
  });
  const shop = await lampShop();
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
      await shop.engine.erase();
      await shop.view('shade');
      await shop.engine.record(rows);
      const { items } = await shop.recommend({ limit: 3 });
      expect(items.length).toBe(3);
      for (const { score } of items) expect(Number.isFinite(score)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
