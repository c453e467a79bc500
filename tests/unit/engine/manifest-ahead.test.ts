import { expect, onTestFinished, test, vi } from 'vitest';
import { Catalog } from '../../../src/catalog/index.js';
import { askForManifest } from '../../../src/engine/manifest-ahead.js';
import { openCatalogPack } from '../../../src/engine/open-catalog-pack.js';
import type { EngineOptions } from '../../../src/engine/protocol.js';
import { largestManifest } from '../../../src/pack/manifest-file.js';
import { stubWorkers, throughTime } from '../../support/fake-worker.js';
import { freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { shelf, small, startPacked } from '../../support/packed-shop.js';
import { takeSeat } from '../../support/seat-under-test.js';
import { filesOfFolder, packFolder, packOf, servePack } from '../../support/small-pack.js';

const options = { pack: packFolder, catalog: undefined } as unknown as EngineOptions;
const ahead = { asksAhead: true };

test('the page’s manifest is the one the engine opens: nobody asks twice', async () => {
  const asked = servePack(filesOfFolder(await packOf(small)));
  const world = await startPacked({}, ahead);
  expect(await world.settled()).toMatchObject({ state: 'ready', catalog: { packed: 6 } });
  expect(asked.filter((name) => name.startsWith('manifest'))).toEqual(['manifest.json']);
});

test('a page without a pack asks for nothing', () => {
  const asked = servePack(new Map());
  expect(askForManifest({ ...options, pack: undefined } as unknown as EngineOptions)).toBe(
    undefined,
  );
  expect(asked).toEqual([]);
});

test('what an old cache gave the page is asked for anew where its files are gone', async () => {
  const old = filesOfFolder(await packOf(shelf(4)));
  const files = filesOfFolder(await packOf(small));
  const asked = servePack(files, new Map([['manifest.json', old.get('manifest.json')!]]));
  const world = await startPacked({}, ahead);
  expect(await world.settled()).toMatchObject({ state: 'ready', catalog: { items: 6 } });
  expect(asked).toContain('manifest.json fresh');
});

test('a page that cannot have it leaves it to the engine, which says why', async () => {
  const asked = servePack(new Map());
  const world = await startPacked({ catalog: [{ id: 'a', title: 'A' }] }, ahead);
  expect((await world.settled()).problems).toMatchObject([
    { code: 'PACK_UNREACHABLE', detail: { url: `${packFolder}manifest.json` } },
  ]);
  expect(await world.list()).toEqual(['a']);
  expect(asked[1]).toBe('manifest.json');
});

test.each([
  ['a line that breaks', () => Promise.reject(new TypeError('network'))],
  ['an answer that says no', () => Promise.resolve(new Response('no', { status: 503 }))],
  ['an answer without content', () => Promise.resolve(new Response(null, { status: 200 }))],
])('of %s the page says nothing', async (_, answer) => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  expect(await askForManifest(options)!()).toBe(undefined);
});

test('of a manifest without end no more is read than one may have', async () => {
  let sent = 0;
  let isCancelled = false;
  const megabyte = new Uint8Array(2 ** 20);
  const endless = new ReadableStream({
    pull(stream) {
      sent += megabyte.length;
      stream.enqueue(megabyte);
    },
    cancel() {
      isCancelled = true;
    },
  });
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(endless));
  expect(await askForManifest(options)!()).toBe(undefined);
  expect(isCancelled).toBe(true);
  expect(sent).toBeLessThanOrEqual(largestManifest + 2 * megabyte.length);
});

test('a page that has no time for its answer is waited for one second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const asked = servePack(filesOfFolder(await packOf(small)));
  const catalog = new Catalog();
  const opening = openCatalogPack(packFolder, catalog, 10_000, () => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(900);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  await opening;
  expect(asked[0]).toBe('manifest.json');
  expect(catalog.size).toBe(6);
});

test('a page that is gone before it answers costs nothing', async () => {
  servePack(filesOfFolder(await packOf(small)));
  const catalog = new Catalog();
  await openCatalogPack(packFolder, catalog, 10_000, () => Promise.reject(new Error('gone')));
  expect(catalog.size).toBe(6);
});

test('the page asks once for each worker, and the worker not at all', async () => {
  freshIndexedDb();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const asked = servePack(filesOfFolder(await packOf(small)));
  const manifests = () => asked.filter((name) => name.startsWith('manifest'));
  stubWorkers({ deaf: ['recommend', 'close'] });
  const { seat, list, thread, problems } = takeSeat({ pack: packFolder });
  await throughTime(seat.ready());
  expect(manifests()).toEqual(['manifest.json']);
  // The first worker does not answer: another takes its place.
  expect(await list()).toContain('i0');
  expect(manifests()).toEqual(['manifest.json', 'manifest.json']);
  expect([thread(), problems]).toEqual(['worker', []]);
});
