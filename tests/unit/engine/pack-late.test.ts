import { expect, test, vi } from 'vitest';
import { fileName } from '../../../src/pack/manifest.js';
import { large, small, startPacked } from '../../support/packed-shop.js';
import { filesOfFolder, packFolder, packOf } from '../../support/small-pack.js';

/** A server that never answers for some files, and time limits that run out when the test says so. */
function hangOn(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  hangs: (name: string) => boolean,
) {
  const asked: string[] = [];
  const limits: { ms: number; end: () => void }[] = [];
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    const timeout = new DOMException('too late', 'TimeoutError');
    limits.push({ ms, end: () => controller.abort(timeout) });
    return controller.signal;
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation((address, options) => {
    const name = String(address).slice(packFolder.length);
    asked.push(name);
    if (!hangs(name)) return Promise.resolve(new Response(files.get(name)!));
    const signal = options!.signal!;
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  });
  const pass = (ms: number) => {
    for (const limit of limits) if (limit.ms <= ms) limit.end();
  };
  return { asked, pass };
}

const list = [{ id: 'a', title: 'A' }];

test.each([
  ['hangs', () => true, ['manifest.json']],
  ['sends no more than the manifest', (name: string) => name !== 'manifest.json', undefined],
])(
  'where the server of a pack %s the list of the shop serves after ten seconds',
  async (_, hangs, expected) => {
    const pack = await packOf(small);
    const { asked, pass } = hangOn(filesOfFolder(pack), hangs);
    const starting = startPacked({ catalog: list });
    const [shard] = pack.manifest.shards;
    const names = expected ?? [
      'manifest.json',
      fileName('products', shard!.products),
      fileName('vectors', shard!.vectors),
    ];
    await expect.poll(() => asked).toEqual(names);
    pass(10_000);
    const world = await starting;
    expect((await world.settled()).problems).toMatchObject([{ code: 'PACK_UNREACHABLE' }]);
    expect(await world.list()).toEqual(['a']);
    expect(asked).toEqual(names);
  },
);

test('a pack without a list beside it has thirty seconds, fewer than a worker has to start', async () => {
  const { asked, pass } = hangOn(new Map(), () => true);
  const starting = startPacked();
  await expect.poll(() => asked).toEqual(['manifest.json']);
  pass(30_000);
  const world = await starting;
  expect((await world.settled()).problems).toMatchObject([{ code: 'PACK_UNREACHABLE' }]);
  expect(await world.list()).toEqual([]);
  expect(asked).toEqual(['manifest.json']);
});

test('the limit of the first shard does not end the others', async () => {
  const pack = await packOf(large);
  const late = fileName('products', pack.manifest.shards[1]!.products);
  const { asked, pass } = hangOn(filesOfFolder(pack), (name) => name === late);
  const world = await startPacked({ catalog: list });
  await expect.poll(() => asked).toContain(late);
  pass(10_000);
  expect(world.status()).toMatchObject({ state: 'starting', problems: [] });
  pass(30_000);
  const { problems } = await world.settled();
  expect(problems).toMatchObject([
    { code: 'PACK_UNREACHABLE', detail: { url: packFolder + late } },
  ]);
  expect(asked.filter((name) => name === late)).toHaveLength(1);
});
