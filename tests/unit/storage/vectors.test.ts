import { beforeEach, expect, test } from 'vitest';
import { createConnection } from '../../../src/storage/connection.js';
import { createIndexedDbLog } from '../../../src/storage/indexeddb-log.js';
import { createIndexedDbVectors } from '../../../src/storage/indexeddb-vectors.js';
import { isVectorBlock, type VectorBlock } from '../../../src/storage/vector-store.js';
import { freshIndexedDb, plant } from '../../support/fresh-indexeddb.js';

beforeEach(freshIndexedDb);

const open = () => createIndexedDbVectors(createConnection('shop'));

function block(model: string, ...hashes: string[]): VectorBlock {
  return {
    model,
    dimensions: 2,
    hashes,
    codes: Int8Array.from({ length: hashes.length * 2 }, (_, at) => at - 3),
    scales: new Float32Array(hashes.length).fill(0.5),
  };
}

test('blocks come back as they were saved, each model’s own', async () => {
  const store = open();
  await store.save(block('nano@1', 'a', 'b'));
  await store.save(block('nano@1', 'c'));
  await store.save(block('nano@2', 'a'));
  const next = open();
  expect(await next.load('nano@1')).toEqual([block('nano@1', 'a', 'b'), block('nano@1', 'c')]);
  expect(await next.load('nano@3')).toEqual([]);
});

test('replacing removes the blocks of every model', async () => {
  const store = open();
  await store.save(block('nano@1', 'a'));
  await store.save(block('nano@2', 'a'));
  await store.replace(block('nano@2', 'b'));
  expect(await store.load('nano@1')).toEqual([]);
  expect(await store.load('nano@2')).toEqual([block('nano@2', 'b')]);
});

test('erasing the history erases the vectors too', async () => {
  const connection = createConnection('shop');
  const store = createIndexedDbVectors(connection);
  await store.save(block('nano@1', 'a'));
  await createIndexedDbLog(connection, () => undefined).clear();
  expect(await store.load('nano@1')).toEqual([]);
});

const sound = block('nano@1', 'a', 'b');
const damaged: [string, unknown][] = [
  ['codes are plain numbers', { ...sound, codes: [1, 2, 3, 4] }],
  ['codes are too few', { ...sound, codes: sound.codes.slice(1) }],
  ['scales are too few', { ...sound, scales: sound.scales.slice(1) }],
  ['scales are of another kind', { ...sound, scales: new Float64Array(2) }],
  ['a scale is not a number', { ...sound, scales: Float32Array.of(1, Number.NaN) }],
  ['a scale is infinite', { ...sound, scales: Float32Array.of(1, Number.POSITIVE_INFINITY) }],
  ['a scale is negative', { ...sound, scales: Float32Array.of(1, -1) }],
  ['there are no hashes', { ...sound, hashes: undefined }],
  ['hashes are a text as long', { ...sound, hashes: 'ab' }],
  ['dimensions are zero', { ...sound, dimensions: 0, codes: new Int8Array(0) }],
  ['dimensions are text', { ...sound, dimensions: '2' }],
  ['there is nothing but the model', { model: 'nano@1' }],
];

test.each(damaged)('a block is left out where %s', async (_, bad) => {
  const store = open();
  await store.save(sound);
  await plant('shop', 'vectors', [bad]);
  await store.save(block('nano@1', 'c'));
  expect(await store.load('nano@1')).toEqual([sound, block('nano@1', 'c')]);
});

test.each([null, undefined, 7, 'block', []])('%j is no block', (value) => {
  expect(isVectorBlock(value)).toBe(false);
});
