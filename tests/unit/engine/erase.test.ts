import { beforeEach, expect, test } from 'vitest';
import { dump, freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld } from '../../support/trail-world.js';

beforeEach(freshIndexedDb);

/** A world whose model waits for `release()` before its first vector. */
async function embedding(consent: 'granted' | 'memory') {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const world = await startWorld({ items: trailWorld, consent, beforeEncode: () => gate });
  return { world, release };
}

test('an erase while items are being embedded leaves no history, and the lists go on', async () => {
  const { world, release } = await embedding('granted');
  await world.view('fell', 'pan');
  await world.engine.erase();
  release();
  await world.settled();
  expect(await world.engine.history()).toEqual([]);
  expect((await dump()).shop?.interactions).toEqual([]);
  expect(await world.list({ limit: 3 })).toEqual(['city', 'pan', 'stove']);
});

test('a withdrawal while items are being embedded writes nothing to the device afterwards', async () => {
  const { world, release } = await embedding('granted');
  await world.view('fell');
  await world.engine.setConsent('denied');
  release();
  await world.settled();
  expect(await indexedDB.databases()).toEqual([]);
});

test('closing while items are being embedded leaves no open connection and starts nothing new', async () => {
  const { world, release } = await embedding('granted');
  await world.engine.close();
  const heard = world.heard.length;
  release();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(world.heard.length).toBe(heard);
  await new Promise<void>((resolve, reject) => {
    const removal = indexedDB.deleteDatabase('shop');
    removal.onsuccess = () => resolve();
    removal.onblocked = () => reject(new Error('a connection was left open'));
  });
});

test('after an erase the visitor is unknown again: no taste, nothing viewed, nothing excluded', async () => {
  const world = await startWorld({ items: trailWorld });
  await world.settled();
  await world.view('city', 'pan');
  await world.did('dismiss', 'stove');
  await world.engine.erase();
  expect(await world.list({ limit: 3 })).toEqual(['city', 'pan', 'stove']);
  expect(await world.list({ strategy: 'recently-viewed' })).toEqual([]);
  expect(await world.engine.profile()).toEqual({ interests: [], items: 0 });
  expect(world.status().interactions).toBe(0);
});

test('an erase is told to the other tabs, and one that is heard empties this one', async () => {
  const told: string[] = [];
  let hear: (news: 'changed' | 'erased') => void = () => {};
  const world = await startWorld({
    items: trailWorld,
    model: false,
    host: {
      join: (_, listener) => {
        hear = listener;
        return { tell: (news) => told.push(news), leave() {} };
      },
    },
  });
  await world.view('fell');
  hear('erased');
  await expect.poll(() => world.status().interactions).toBe(0);
  await world.engine.erase();
  expect(told).toEqual(['changed', 'erased']);
});
