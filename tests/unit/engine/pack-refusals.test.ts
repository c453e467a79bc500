import { expect, test, vi } from 'vitest';
import { firstShard } from '../../../src/pack/encode-pack.js';
import { fileName } from '../../../src/pack/manifest.js';
import { PlainKernel } from '../../../src/retrieval/kernel/plain-kernel.js';
import {
  type Bytes,
  damaged,
  large,
  shelf,
  small,
  startPacked,
} from '../../support/packed-shop.js';
import { filesOfFolder, packFolder, packOf, servePack } from '../../support/small-pack.js';

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
  expect(problems[0]!.message).toContain('1 of its products cannot be used (PRODUCT_DUPLICATE)');
  expect(problems[0]!.detail.url).toMatch(/\/pack\/products-[0-9a-f]{16}\.json$/);
  expect(await world.list()).toEqual(['a']);
});

test('a product that an earlier shard has brought is refused in a later one', async () => {
  const items = large.map((item, row) => (row === 1_010 ? { ...item, id: 'i3' } : item));
  const pack = await packOf(items);
  servePack(filesOfFolder(pack));
  const world = await startPacked();
  const name = fileName('products', pack.manifest.shards[1]!.products);
  expect(await world.settled()).toMatchObject({
    state: 'degraded',
    catalog: { items: firstShard },
    problems: [{ code: 'PACK_INVALID', detail: { url: packFolder + name } }],
  });
});

test('room for vectors is not made on the word of a manifest', async () => {
  const { manifest, files } = await packOf(small);
  const [shard] = manifest.shards;
  const second = {
    count: 999_000,
    products: { ...shard!.products, sha256: '0'.repeat(64) },
    vectors: { bytes: 5_994_000, sha256: '0'.repeat(64) },
  };
  const shards = [shard!, second];
  const large = { ...manifest, products: 999_006, shards };
  servePack(filesOfFolder({ manifest: large, files }));
  const reserve = vi.spyOn(PlainKernel.prototype, 'reserve');
  const world = await startPacked();
  const { problems, catalog } = await world.settled();
  expect(problems).toMatchObject([{ code: 'PACK_UNREACHABLE' }]);
  expect(catalog.items).toBe(6);
  expect(Math.max(...reserve.mock.calls.map(([bytes]) => bytes))).toBeLessThan(1_000_000);
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
