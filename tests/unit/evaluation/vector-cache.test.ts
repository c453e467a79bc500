import { expect, test } from 'vitest';
import type { Encoder } from '../../../src/embedding/encoder.js';
import { createMemoryVectors } from '../../../src/evaluation/memory-vectors.js';
import { cacheEncoder } from '../../../src/evaluation/models/cached-encoder.js';
import { measureSpeed } from '../../../src/evaluation/models/speed.js';
import { openVectorCache } from '../../../src/evaluation/models/vector-cache.js';
import { createFileVectors } from '../../../src/storage/file-vectors.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** Numbers that no 8-bit code could hold. */
const vectorOf = (text: string) => Float32Array.of(Math.PI * text.length, -1e-20, 1 / 3);

function countingEncoder() {
  const calls: { texts: readonly string[]; role: string | undefined }[] = [];
  const encoder: Encoder = {
    dimensions: 3,
    backend: 'wasm',
    async encode(texts, role) {
      calls.push({ texts, role });
      return Float32Array.from(texts.flatMap((text) => [...vectorOf(text)]));
    },
    release: async () => undefined,
  };
  return { encoder, calls };
}

async function cached() {
  const counting = countingEncoder();
  const caches = { query: await openVectorCache('q', 3), item: await openVectorCache('i', 3) };
  return { ...counting, caching: cacheEncoder(counting.encoder, caches) };
}

test('vectors come back from the disk exact to the bit', async () => {
  const store = createFileVectors(temporaryFolder());
  const cache = await openVectorCache('model item', 3, store);
  for (const text of ['one', 'three']) cache.put(text, vectorOf(text));
  await cache.save(true);
  const again = await openVectorCache('model item', 3, store);
  expect(again.get('one')).toEqual(vectorOf('one'));
  expect(again.get('three')).toEqual(vectorOf('three'));
  expect(again.get('two')).toBeUndefined();
});

test('another model, role or size finds nothing', async () => {
  const store = createMemoryVectors();
  const cache = await openVectorCache('model item', 3, store);
  cache.put('one', vectorOf('one'));
  await cache.save(true);
  expect((await openVectorCache('model query', 3, store)).get('one')).toBeUndefined();
  expect((await openVectorCache('model item', 4, store)).get('one')).toBeUndefined();
});

test('each text is embedded once, and comes back in the order asked for', async () => {
  const { caching, calls } = await cached();
  const first = await caching.encode(['bbb', 'a', 'bbb'], 'item');
  const second = await caching.encode(['a', 'cc']);
  expect(calls.map(({ texts }) => texts)).toEqual([['a', 'bbb'], ['cc']]);
  expect(first).toEqual(
    Float32Array.from([...vectorOf('bbb'), ...vectorOf('a'), ...vectorOf('bbb')]),
  );
  expect(second).toEqual(Float32Array.from([...vectorOf('a'), ...vectorOf('cc')]));
});

test('queries are embedded one by one, and are not taken for items', async () => {
  const { caching, calls } = await cached();
  await caching.warm(['tent', 'stove'], 'query', () => undefined);
  await caching.encode(['tent'], 'item');
  expect(calls).toEqual([
    { texts: ['tent'], role: 'query' },
    { texts: ['stove'], role: 'query' },
    { texts: ['tent'], role: 'item' },
  ]);
});

test('the speed is the median of three passes, each over texts that none has seen', async () => {
  const { encoder, calls } = countingEncoder();
  const times = [0, 9_000, 9_000, 11_000, 11_000, 12_000];
  const texts = Array.from({ length: 600 }, (_, index) => `text ${index}`);
  expect(await measureSpeed(encoder, texts, 1, () => times.shift()!)).toBe(75);
  expect(calls.map(({ texts: { length } }) => length)).toEqual([64, 150, 150, 150]);
  expect(new Set(calls.flatMap((call) => call.texts)).size).toBe(3 * 150 + 64);
});
