import { beforeEach, expect, test, vi } from 'vitest';
import {
  openDeviceStorage,
  openMemoryStorage,
  openNoStorage,
  removeDeviceStorage,
} from '../../../src/storage/open-storage.js';
import { injectFault } from '../../support/failing-indexeddb.js';
import { dump, freshIndexedDb, openRaw } from '../../support/fresh-indexeddb.js';
import { now, view } from '../../support/interactions.js';

beforeEach(freshIndexedDb);

const open = () => openDeviceStorage('shop', () => undefined);

test('storage on the device is proven by use, and the proof leaves nothing behind', async () => {
  const { log } = await open();
  expect(log.kind).toBe('indexeddb');
  expect(await log.read(now)).toEqual({ rows: [], damaged: 0 });
});

test('what one page kept the next page finds', async () => {
  const first = await open();
  await first.log.append([view('a')]);
  first.close();
  const { log } = await open();
  expect((await log.read(now)).rows).toMatchObject([view('a')]);
});

test('a browser without IndexedDB is STORAGE_UNAVAILABLE', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await expect(open()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
});

test('a frame in which even looking at IndexedDB throws is STORAGE_UNAVAILABLE', async () => {
  const property = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  try {
    await expect(open()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    await expect(removeDeviceStorage('shop')).resolves.toBeUndefined();
  } finally {
    Object.defineProperty(globalThis, 'indexedDB', property);
  }
});

test.each(['throw', 'abort'] as const)(
  'wherever the proof fails (%s), it is STORAGE_UNAVAILABLE and no trial row stays',
  async (how) => {
    for (let call = 1; ; call++) {
      freshIndexedDb();
      const fault = injectFault({ call, how, name: 'NotReadableError' });
      const opened = await open().then(
        (storage) => storage.close(),
        (error) => error,
      );
      fault.stop();
      if (fault.calls() < call) break;
      const { shop } = await dump();
      expect([call, shop?.interactions ?? []]).toEqual([call, []]);
      if (opened) expect(opened).toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
      expect(call).toBeLessThan(50);
    }
  },
);

test('a full device still opens: the first append makes room', async () => {
  // The fifth call is the first that writes.
  const fault = injectFault({ call: 5, how: 'abort', name: 'QuotaExceededError' });
  const { log } = await open();
  expect(fault.calls()).toBe(5);
  fault.stop();
  expect((await log.read(now)).rows).toEqual([]);
});

test('a history that lies there is proof enough: nothing is written', async () => {
  const before = await open();
  await before.log.append([view('a')]);
  before.close();
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { log } = await open();
  expect((await log.read(now)).rows).toMatchObject([view('a')]);
  expect(begun.mock.calls.map(([, mode]) => mode)).toEqual(['readonly', 'readonly']);
});

test('removing leaves no database, and is no error where there is none', async () => {
  const storage = await open();
  await storage.log.append([view('a')]);
  storage.close();
  await removeDeviceStorage('shop');
  await removeDeviceStorage('shop');
  expect(await indexedDB.databases()).toEqual([]);
});

test('removing does not wait for a tab that holds on', async () => {
  (await open()).close();
  const holdingOn = await openRaw('shop');
  await expect(removeDeviceStorage('shop')).resolves.toBeUndefined();
  holdingOn.close();
});

test('memory and no storage at all touch no device', async () => {
  for (const storage of [openMemoryStorage(), openNoStorage()]) {
    await storage.log.append([view('a')]);
    await storage.vectors.save({
      model: 'm',
      dimensions: 1,
      hashes: ['h'],
      codes: new Int8Array(1),
      scales: new Float32Array(1),
    });
    expect(await storage.vectors.load('m')).toEqual([]);
    storage.close();
  }
  expect(await indexedDB.databases()).toEqual([]);
});
