import { expect, test, vi } from 'vitest';
import { encodeGraph } from '../../../src/graph/index.js';
import { firstShard } from '../../../src/pack/encode-pack.js';
import { fileName } from '../../../src/pack/manifest.js';
import { PlainKernel } from '../../../src/retrieval/kernel/plain-kernel.js';
import { openMemoryStorage } from '../../../src/storage/index.js';
import { type Bytes, damaged, large, small, startPacked } from '../../support/packed-shop.js';
import { smallGraph } from '../../support/small-graph.js';
import {
  filesOfFolder,
  packFolder,
  packOf,
  servePack,
  tableModel,
} from '../../support/small-pack.js';

const last = `i${firstShard + 39}`;

test('products and vectors come out of the pack, and no text is given to the model', async () => {
  servePack(filesOfFolder(await packOf(small)));
  const world = await startPacked();
  await world.view('i0');
  expect(await world.list({ strategy: 'similar', item: 'i0', limit: 2 })).toEqual(['i2', 'i4']);
  const status = await world.settled();
  expect(status).toMatchObject({
    state: 'ready',
    problems: [],
    catalog: { items: 6, packed: 6, rejected: {} },
    embedding: { done: 6, total: 6, computed: 0 },
  });
  expect(world.encoded).toEqual([]);
});

test('the first list needs the first shard alone; the rest follows', async () => {
  const pack = await packOf(large);
  const files = filesOfFolder(pack);
  const [, second] = pack.manifest.shards;
  const name = fileName('products', second!.products);
  let arrive = (_: Bytes) => {};
  const late = new Promise<Bytes>((resolve) => {
    arrive = resolve;
  });
  servePack(new Map<string, Bytes | Promise<Bytes>>([...files, [name, late]]));
  const world = await startPacked();
  expect(world.status()).toMatchObject({
    state: 'starting',
    catalog: { items: firstShard, packed: large.length },
  });
  expect(await world.list({ strategy: 'popular', limit: 2 })).toEqual(['i0', 'i1']);
  arrive(files.get(name)!);
  expect(await world.settled()).toMatchObject({
    state: 'ready',
    catalog: { items: large.length },
    embedding: { done: large.length, computed: 0 },
  });
});

test('the page of an item that is still on its way waits for it', async () => {
  servePack(filesOfFolder(await packOf(large)));
  const world = await startPacked();
  expect(world.status().catalog.items).toBe(firstShard);
  const slate = await world.recommend({ strategy: 'similar', item: last, limit: 1 });
  expect(slate.error).toBeUndefined();
  expect(slate.items[0]!.product.categories).toEqual(['Lamps']);
});

test('live facts about what is still on its way are laid over it when it comes', async () => {
  servePack(filesOfFolder(await packOf(large)));
  const world = await startPacked();
  const receipt = await world.engine.update([
    { id: last, price: 7 },
    { id: 'new', title: 'Lamp of tomorrow' },
    { id: 'i0', price: 'cheap' },
  ]);
  expect(receipt).toMatchObject({ accepted: 3, rejected: [{ row: 2, kept: true }] });
  await world.settled();
  const { items } = await world.recommend({ filter: { minPrice: 6 } });
  expect(items.map(({ product }) => product)).toMatchObject([{ id: last, price: 7 }]);
  expect(items[0]!.product.popularity).toBe(1);
});

test('a whole product that is told before its shard comes is there at once, and is no duplicate', async () => {
  servePack(filesOfFolder(await packOf(large)));
  const world = await startPacked();
  const told = { id: last, title: 'Lamp of today', price: 7 };
  expect(await world.engine.update([told])).toEqual({ accepted: 1, rejected: [] });
  expect(world.status().catalog.items).toBe(firstShard + 1);
  expect(await world.settled()).toMatchObject({ state: 'ready', catalog: { items: large.length } });
  const { items } = await world.recommend({ filter: { minPrice: 6 } });
  expect(items[0]!.product).toMatchObject({ ...told, popularity: 1, categories: ['Lamps'] });
});

test('what was said of a product that never comes is in the report', async () => {
  servePack(filesOfFolder(await packOf(large)));
  const world = await startPacked();
  expect(await world.engine.update([{ id: 'ghost', price: 3 }])).toMatchObject({ accepted: 1 });
  expect((await world.settled()).catalog.rejected).toEqual({ PRODUCT_WITHOUT_TITLE: 1 });
  const { rejected } = await world.engine.catalogReport();
  expect(rejected).toMatchObject([{ detail: { id: 'ghost' }, row: large.length, kept: false }]);
});

test('rows of later shards are reported by their place in the whole pack', async () => {
  const items = large.map((item, row) => (row === 1_010 ? { ...item, price: -1 } : item));
  servePack(filesOfFolder(await packOf(items)));
  const world = await startPacked();
  await world.settled();
  const { accepted, rejected } = await world.engine.catalogReport();
  expect(accepted).toBe(large.length);
  expect(rejected).toMatchObject([
    { code: 'PRODUCT_FIELD_DROPPED', detail: { id: 'i1010', row: 1_010 }, row: 1_010, kept: true },
  ]);
});

test('a shard of 150,000 rows that each lose a field is used all the same', async () => {
  const count = 150_000;
  const products = Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    title: 'Tent',
    price: -1,
  }));
  const vectors = { codes: new Int8Array(2 * count), scales: new Float32Array(count) };
  servePack(filesOfFolder(await packOf([], { products, vectors, first: count })));
  const world = await startPacked();
  expect((await world.settled()).catalog).toEqual({
    items: count,
    packed: count,
    rejected: { PRODUCT_FIELD_DROPPED: count },
  });
});

test('what is new beside the pack is embedded, and the pack’s products are not', async () => {
  servePack(filesOfFolder(await packOf(small)));
  const world = await startPacked({}, { vectors: { 'Tent of tomorrow': [1, 0] } });
  await world.settled();
  await world.engine.update([{ id: 'new', title: 'Tent of tomorrow' }]);
  await expect.poll(() => world.status().embedding.done).toBe(7);
  expect(world.encoded).toEqual(['Tent of tomorrow']);
});

test('the pack brings its graph; one that the shop gives goes before', async () => {
  const graph = encodeGraph(smallGraph({ i0: { i3: 0 }, i3: {} }));
  const own = encodeGraph(smallGraph({ i0: { i5: 0 }, i5: {} }));
  servePack(filesOfFolder(await packOf(small, { graph })));
  for (const [options, neighbour] of [
    [{}, 'i3'],
    [{ graph: own }, 'i5'],
  ] as const) {
    const world = await startPacked(options);
    expect((await world.settled()).graph).toMatchObject({ state: 'ready', items: 2, known: 2 });
    const { items } = await world.recommend({ strategy: 'bought-together', item: 'i0', limit: 1 });
    expect(items[0]).toMatchObject({ item: neighbour, strategy: 'bought-together' });
  }
});

test('a graph of the pack that is damaged costs the graph, not the lists', async () => {
  const graph = encodeGraph(smallGraph({ i0: { i3: 0 }, i3: {} }));
  const pack = await packOf(small, { graph });
  const files = filesOfFolder(pack);
  const name = fileName('graph', pack.manifest.graph!);
  servePack(new Map([...files, [name, damaged(graph)]]));
  const world = await startPacked();
  expect(await world.settled()).toMatchObject({
    state: 'degraded',
    graph: { state: 'failed' },
    problems: [{ code: 'PACK_DAMAGED', detail: { url: packFolder + name } }],
  });
  expect(await world.list({ limit: 3 })).toHaveLength(3);
});

test('where no model can run the vectors of the pack still rank', async () => {
  servePack(filesOfFolder(await packOf(small)));
  const world = await startPacked({}, { model: false });
  const { items, used } = await world.recommend({ strategy: 'similar', item: 'i1', limit: 2 });
  expect([items.map(({ item }) => item), used]).toEqual([['i3', 'i5'], 'similar']);
});

test('vectors of another model are left aside, and made anew on the device', async () => {
  const model = { name: 'other@1', dimensions: 2 };
  servePack(filesOfFolder(await packOf(small, { model })));
  const vectors = Object.fromEntries(small.map(({ title, vector }) => [title, vector!]));
  const world = await startPacked({}, { vectors });
  const { state, problems, embedding } = await world.settled();
  expect(state).toBe('degraded');
  expect(problems).toMatchObject([
    { code: 'PACK_MISMATCH', detail: { packed: 'other@1', model: 'table@1' } },
  ]);
  expect(embedding).toMatchObject({ done: 6, computed: 6 });
  expect(await world.list({ strategy: 'similar', item: 'i0', limit: 2 })).toEqual(['i2', 'i4']);
});

test('a model of the same name with other dimensions is told apart', async () => {
  const model = { ...tableModel, dimensions: 3 };
  servePack(filesOfFolder(await packOf(small, { model })));
  const world = await startPacked();
  const [problem] = (await world.settled()).problems;
  expect(problem!.message).toContain('model table@1 (3 dimensions), and the page uses table@1 (2)');
});

test('where no memory is left for vectors the products are listed, and the status says so', async () => {
  vi.spyOn(PlainKernel.prototype, 'reserve').mockImplementation(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  servePack(filesOfFolder(await packOf(large)));
  const world = await startPacked({}, { model: false });
  const { catalog, embedding, problems } = await world.settled();
  expect([catalog.items, embedding.done]).toEqual([large.length, 0]);
  expect(problems).toMatchObject([
    { code: 'INTERNAL', detail: { call: 'making room for vectors' } },
  ]);
  expect(await world.list({ strategy: 'popular', limit: 2 })).toEqual(['i0', 'i1']);
});

test('vectors of the pack are not written to the device', async () => {
  servePack(filesOfFolder(await packOf(small)));
  const saved: string[][] = [];
  const vectors = {
    load: async () => [],
    save: async ({ hashes }: { hashes: string[] }) => void saved.push(hashes),
    replace: async () => {},
    discardOthers: async () => 0,
  };
  const host = { openDevice: async () => ({ ...openMemoryStorage(), vectors }) };
  const rest = { consent: 'granted' as const, host, vectors: { 'Tent of tomorrow': [1, 0] } };
  const world = await startPacked({}, rest);
  await world.settled();
  expect(saved).toEqual([]);
  await world.engine.update([{ id: 'new', title: 'Tent of tomorrow' }]);
  await expect.poll(() => saved.flat()).toHaveLength(1);
});
