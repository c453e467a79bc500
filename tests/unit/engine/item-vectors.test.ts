import { beforeEach, expect, test } from 'vitest';
import { dump, freshIndexedDb, plant } from '../../support/fresh-indexeddb.js';
import { startWorld, type WorldOptions } from '../../support/test-engine.js';
import { trailWorld, withChanges } from '../../support/trail-world.js';

beforeEach(freshIndexedDb);

async function visit(options: Partial<WorldOptions> = {}) {
  const world = await startWorld({ items: trailWorld, consent: 'granted', ...options });
  await world.settled();
  return world;
}

const total = trailWorld.length;

test('the first visit computes a vector for every item, once', async () => {
  const world = await visit();
  expect(world.status().embedding).toMatchObject({ done: total, total, computed: total });
  expect(new Set(world.encoded).size).toBe(total);
  expect(world.status()).toMatchObject({ state: 'ready', model: { state: 'ready', id: 'table' } });
});

test('the second visit finds them on the device: nothing is computed, the model never loaded', async () => {
  const first = await visit();
  await first.view('tent-2');
  const expected = await first.list({ diversity: 0 });
  await first.engine.close();
  const second = await visit();
  expect(second.status().embedding).toMatchObject({ done: total, computed: 0 });
  expect(second.status().model.state).toBe('idle');
  expect(second.encoded).toEqual([]);
  expect(await second.list({ diversity: 0 })).toEqual(expected);
});

test('with a catalogue in another order every item still gets its own vector', async () => {
  await (await visit()).engine.close();
  const second = await visit({ items: [...trailWorld].reverse() });
  expect(second.encoded).toEqual([]);
  const request = { strategy: 'similar', item: 'tent-2', diversity: 0 } as const;
  expect((await second.list(request))[0]).toBe('tent-4');
});

test('an item with a changed title is embedded anew, and only that one', async () => {
  await (await visit()).engine.close();
  const second = await visit({ items: withChanges({ pan: { title: 'Frying pan' } }) });
  expect(second.encoded).toEqual([expect.stringContaining('Frying pan')]);
  await second.engine.close();
  const third = await visit({ items: withChanges({ pan: { title: 'Frying pan' } }) });
  expect(third.encoded).toEqual([]);
});

test('a moved price embeds nothing, a changed title embeds its item', async () => {
  const world = await visit({ vectors: { 'Iron pan': [0, 1, 0] } });
  const before = world.encoded.length;
  await world.engine.update([{ id: 'pan', price: 12, availability: 'limited' }]);
  await world.engine.update([
    { id: 'pan', title: 'Iron pan' },
    { id: 'new', title: 'Tarpaulin' },
  ]);
  await expect.poll(() => world.encoded.length).toBe(before + 2);
  expect(world.encoded.slice(before)).toEqual([
    expect.stringContaining('Iron pan'),
    expect.stringContaining('Tarpaulin'),
  ]);
  await expect
    .poll(() => world.list({ strategy: 'similar', item: 'tent-2', diversity: 0, limit: 3 }))
    .toContain('pan');
});

test('an item added while others are being embedded gets its vector too', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const world = await startWorld({ items: trailWorld, beforeEncode: () => gate });
  await world.engine.update([
    { id: 'new', title: 'Tarpaulin' },
    { id: 'pan', title: 'Iron pan' },
  ]);
  release();
  await expect.poll(() => world.status().embedding.done).toBe(total + 1);
  const texts = world.encoded.join('\n');
  expect(texts).toContain('Tarpaulin');
  expect(texts).toContain('Iron pan');
});

test('items with the same text share one stored vector', async () => {
  const twins = [...trailWorld, { ...trailWorld[0]!, id: 'twin' }];
  await (await visit({ items: twins })).engine.close();
  const second = await visit({ items: twins });
  expect(second.status().embedding).toMatchObject({ done: total + 1, computed: 0 });
});

test('a text without any known word is done, and not tried again on the next visit', async () => {
  const items = [...trailWorld, { id: 'odd', title: '???' }];
  expect((await visit({ items })).status().embedding.done).toBe(total + 1);
  const second = await visit({ items });
  expect(second.encoded).toEqual([]);
  expect(second.status().embedding).toMatchObject({ done: total + 1, computed: 0 });
});

test('damaged blocks on the device are computed again', async () => {
  await (await visit()).engine.close();
  const { vectors } = (await dump()).shop!;
  freshIndexedDb();
  const probe = await visit({ items: [], options: { catalog: [] } });
  await probe.engine.close();
  await plant(
    'shop',
    'vectors',
    (vectors as object[]).map((block) => ({ ...block, scales: [1] })),
  );
  const second = await visit();
  expect(second.status().embedding).toMatchObject({ done: total, computed: total });
});

test('vectors computed before the visitor agreed are written when they agree', async () => {
  const world = await visit({ consent: 'memory' });
  expect(await indexedDB.databases()).toEqual([]);
  await world.engine.setConsent('granted');
  await world.engine.close();
  expect((await visit()).encoded).toEqual([]);
});

test('vectors computed while the visitor agrees are written too', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const world = await startWorld({ items: trailWorld, beforeEncode: () => gate });
  await world.engine.setConsent('granted');
  release();
  await world.settled();
  await world.engine.close();
  expect((await visit()).encoded).toEqual([]);
});

test('when most of what is stored is for items long gone, it is rewritten with the rest', async () => {
  await (await visit()).engine.close();
  const few = trailWorld.slice(0, 3);
  await (await visit({ items: few })).engine.close();
  const again = await visit();
  expect(again.status().embedding.computed).toBe(total - few.length);
});

test('on the second visit a search loads the model, and the page hears when it is there', async () => {
  await (await visit()).engine.close();
  const second = await visit();
  const before = second.heard.length;
  await second.engine.search('tent', {});
  await expect.poll(() => second.heard.at(-1)?.model.state).toBe('ready');
  const states = second.heard.slice(before).map(({ model }) => model.state);
  expect(states).toEqual(['loading', 'ready']);
});

test('who agrees after the start gets the device’s vectors back instead of computing them again', async () => {
  const items = Array.from({ length: 600 }, (_, index) => ({
    id: `p${index}`,
    title: `Thing ${index}`,
    vector: [1, index],
  }));
  const first = await startWorld({ items, consent: 'granted' });
  expect((await first.settled()).embedding.computed).toBe(600);
  await first.engine.close();

  for (const visit of ['second', 'third']) {
    // The first batch is under way when the visitor agrees, however slow the device.
    let agree = () => {};
    const agreed = new Promise<void>((resolve) => {
      agree = resolve;
    });
    const beforeEncode = () => agreed;
    const world = await startWorld({ items, consent: 'memory', beforeEncode });
    await world.engine.setConsent('granted');
    agree();
    const { embedding } = await world.settled();
    expect(embedding.done, visit).toBe(600);
    expect(embedding.computed, `the first batch at most, ${visit} visit`).toBeLessThanOrEqual(256);
    await world.engine.close();
    const { shop } = await dump();
    const blocks = shop?.vectors as { hashes: string[] }[];
    const hashes = blocks.flatMap((block) => block.hashes);
    expect(hashes, 'nothing is stored twice').toHaveLength(new Set(hashes).size);
    expect(hashes).toHaveLength(600);
  }
});

test('a text that many products share is embedded once', async () => {
  const items = Array.from({ length: 50 }, (_, index) => ({
    id: `shirt-${index}`,
    title: 'Shirt',
    vector: [1, 1],
  }));
  const world = await startWorld({ items });
  const { embedding } = await world.settled();
  expect(embedding).toMatchObject({ done: 50, total: 50, computed: 1 });
  expect(world.encoded).toEqual(['Shirt']);
});
