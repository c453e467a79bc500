import { expect, test } from 'vitest';
import { encodeGraph } from '../../../src/graph/index.js';
import { firstShard } from '../../../src/pack/encode-pack.js';
import { fileName } from '../../../src/pack/manifest.js';
import { openMemoryStorage } from '../../../src/storage/index.js';
import { smallGraph } from '../../support/small-graph.js';
import { filesOfFolder, packFolder, packOf, servePack } from '../../support/small-pack.js';
import { startWorld, type WorldItem } from '../../support/test-engine.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Tents point east, lamps north; `popularity` falls from one to the next. */
const shelf = (count: number): WorldItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    title: index % 2 === 0 ? `Tent ${index}` : `Lamp ${index}`,
    categories: [index % 2 === 0 ? 'Tents' : 'Lamps'],
    popularity: count - index,
    vector: index % 2 === 0 ? [1, index / 10_000] : [index / 10_000, 1],
  }));

const small = shelf(6);
const large = shelf(firstShard + 40);
const last = `i${firstShard + 39}`;

type Options = NonNullable<Parameters<typeof startWorld>[0]['options']>;

/** A page with a pack; the model of the test must not be needed. */
const startPacked = (options: Options = {}, rest = {}) =>
  startWorld({
    items: [],
    vectors: { known: [1, 0] },
    options: { catalog: undefined as never, pack: packFolder, ...options },
    ...rest,
  });

const damaged = (bytes: Bytes) => {
  const copy = bytes.slice();
  copy[copy.length >> 1]! ^= 1;
  return copy;
};

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
  const rest = { consent: 'granted', host, vectors: { 'Tent of tomorrow': [1, 0] } };
  const world = await startPacked({}, rest);
  await world.settled();
  expect(saved).toEqual([]);
  await world.engine.update([{ id: 'new', title: 'Tent of tomorrow' }]);
  await expect.poll(() => saved.flat()).toHaveLength(1);
});

/** What a server may hold in the place of a sound pack, and how the page tells it. */
const refusals: [string, string, (files: Map<string, Bytes>) => void][] = [
  ['whose manifest is missing', 'PACK_UNREACHABLE', (files) => files.delete('manifest.json')],
  [
    'whose manifest is cut short',
    'PACK_INVALID',
    (files) => files.set('manifest.json', files.get('manifest.json')!.slice(0, 99)),
  ],
  [
    'of a newer format',
    'PACK_FORMAT_UNKNOWN',
    (files) => {
      const text = new TextDecoder().decode(files.get('manifest.json'));
      const newer = text.replace('"format": 1', '"format": 2');
      files.set('manifest.json', new TextEncoder().encode(newer));
    },
  ],
  ...(['products', 'vectors'] as const).flatMap((kind): typeof refusals => {
    const nameIn = (files: Map<string, unknown>) =>
      [...files.keys()].find((name) => name.startsWith(kind))!;
    const change = (how: (bytes: Bytes) => Bytes) => (files: Map<string, Bytes>) =>
      files.set(nameIn(files), how(files.get(nameIn(files))!));
    return [
      [`whose ${kind} are missing`, 'PACK_UNREACHABLE', (files) => files.delete(nameIn(files))],
      [`whose ${kind} have a flipped bit`, 'PACK_DAMAGED', change(damaged)],
      [`whose ${kind} are cut short`, 'PACK_DAMAGED', change((bytes) => bytes.slice(0, -1))],
    ];
  }),
];

test.each(refusals)('a pack %s gives way to the one before it', async (_, code, spoil) => {
  const folder = filesOfFolder(await packOf(shelf(4)));
  folder.set('previous.json', folder.get('manifest.json')!);
  folder.delete('manifest.json');
  const files = filesOfFolder(await packOf(small));
  spoil(files);
  servePack(new Map([...folder, ...files]));
  const world = await startPacked();
  const { state, problems, catalog } = await world.settled();
  expect([state, catalog.items]).toEqual(['degraded', 4]);
  expect(problems).toMatchObject([{ code }]);
  expect(await world.list({ limit: 2 })).toEqual(['i0', 'i1']);
});

test.each(refusals)('a pack %s gives way to the list of the shop', async (_, code, spoil) => {
  const files = filesOfFolder(await packOf(small));
  spoil(files);
  servePack(files);
  const world = await startPacked({ catalog: [{ id: 'a', title: 'A' }] });
  expect((await world.settled()).problems).toMatchObject([{ code }]);
  expect(await world.list()).toEqual(['a']);
});

test('without anything to fall back on the list is empty, and the status says why', async () => {
  servePack(new Map());
  const world = await startPacked();
  expect((await world.settled()).problems).toMatchObject([{ code: 'PACK_UNREACHABLE' }]);
  expect(await world.list()).toEqual([]);
});

test('an old manifest in a cache, whose files are gone, is fetched anew', async () => {
  const old = filesOfFolder(await packOf(shelf(4)));
  const files = filesOfFolder(await packOf(small));
  const asked = servePack(files, new Map([['manifest.json', old.get('manifest.json')!]]));
  const world = await startPacked();
  expect(await world.settled()).toMatchObject({ state: 'ready', catalog: { items: 6 } });
  expect(asked).toContain('manifest.json fresh');
});

test('a file that a cache has damaged is fetched anew', async () => {
  const pack = await packOf(small);
  const files = filesOfFolder(pack);
  const name = fileName('vectors', pack.manifest.shards[0]!.vectors);
  const asked = servePack(files, new Map([[name, damaged(files.get(name)!)]]));
  const world = await startPacked();
  expect(await world.settled()).toMatchObject({ state: 'ready', problems: [] });
  expect(asked).toContain(`${name} fresh`);
});

test('a file that a bad line has lost is asked for again', async () => {
  const pack = await packOf(small);
  const files = filesOfFolder(pack);
  const name = fileName('products', pack.manifest.shards[0]!.products);
  const { fetch } = globalThis;
  const asked = servePack(files);
  const served = globalThis.fetch;
  globalThis.fetch = (address, options) =>
    String(address).endsWith(name) && options?.cache !== 'reload'
      ? Promise.reject(new TypeError('network'))
      : served(address, options);
  const world = await startPacked();
  globalThis.fetch = fetch;
  expect(await world.settled()).toMatchObject({ state: 'ready', problems: [] });
  expect(asked).toContain(`${name} fresh`);
});

test('a later shard that is damaged costs its products, not those that are there', async () => {
  const pack = await packOf(large);
  const files = filesOfFolder(pack);
  const name = fileName('products', pack.manifest.shards[1]!.products);
  servePack(new Map([...files, [name, damaged(files.get(name)!)]]));
  const world = await startPacked();
  expect(await world.settled()).toMatchObject({
    state: 'degraded',
    catalog: { items: firstShard },
    problems: [{ code: 'PACK_DAMAGED', detail: { url: packFolder + name } }],
  });
  expect(await world.list({ limit: 3 })).toHaveLength(3);
});

test('rows that are no products are refused, however sound their file', async () => {
  const twice = [small[0]!, { ...small[1]!, id: 'i0' }];
  servePack(filesOfFolder(await packOf(twice)));
  const world = await startPacked({ catalog: [{ id: 'a', title: 'A' }] });
  const { problems } = await world.settled();
  expect(problems).toMatchObject([{ code: 'PACK_INVALID' }]);
  expect(problems[0]!.message).toContain('1 of its products cannot be used');
  expect(await world.list()).toEqual(['a']);
});

test('files that were swapped on the server are told by their hashes', async () => {
  const pack = await packOf(small);
  const other = await packOf(small.map((item) => ({ ...item, title: item.title.toUpperCase() })));
  const [shard, swapped] = [pack.manifest.shards[0]!, other.manifest.shards[0]!];
  const files = filesOfFolder(pack);
  files.set(
    fileName('products', shard.products),
    other.files.get(fileName('products', swapped.products))!,
  );
  servePack(files);
  const world = await startPacked({ catalog: [] });
  expect((await world.settled()).problems.map(({ code }) => code)).toContain('PACK_DAMAGED');
});

test('counts that disagree are refused before a file is read', async () => {
  const { manifest, files } = await packOf(small);
  const asked = servePack(filesOfFolder({ manifest: { ...manifest, products: 7 }, files }));
  const world = await startPacked({ catalog: [{ id: 'a', title: 'A' }] });
  const { problems } = await world.settled();
  expect(problems).toMatchObject([{ code: 'PACK_INVALID' }]);
  expect(problems[0]!.message).toContain('its shards hold 6 products instead of 7');
  expect(asked).toEqual(['manifest.json', 'manifest.json fresh', 'previous.json fresh']);
});
