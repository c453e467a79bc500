import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFileVectors } from '../../../src/storage/file-vectors.js';
import { decodeVectorBlock, encodeVectorBlock } from '../../../src/storage/vector-file.js';
import type { VectorBlock } from '../../../src/storage/vector-store.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const hash = (number: number) => number.toString(16).padStart(16, '0');

function block(first: number, model = 'nano@1'): VectorBlock {
  return {
    model,
    dimensions: 3,
    hashes: [hash(first), hash(first + 1)],
    codes: Int8Array.of(1, -2, 127, -127, 0, first),
    scales: Float32Array.of(0.5, 0.25),
  };
}

const onlyFile = (folder: string) => join(folder, readdirSync(folder)[0]!);

test('what was saved comes back, block by block, from another instance too', async () => {
  const folder = temporaryFolder();
  const store = createFileVectors(join(folder, 'deep', 'below'));
  await store.save(block(1));
  await store.save(block(3));
  const found = await createFileVectors(join(folder, 'deep', 'below')).load('nano@1');
  expect(found).toHaveLength(2);
  expect(found).toEqual(expect.arrayContaining([block(1), block(3)]));
});

test('vectors of another model are not given out, and stay', async () => {
  const store = createFileVectors(temporaryFolder());
  await store.save(block(1, 'nano@1'));
  await store.save(block(1, '../nano@2 漢'));
  expect(await store.load('nano@1')).toEqual([block(1, 'nano@1')]);
  expect(await store.load('../nano@2 漢')).toEqual([block(1, '../nano@2 漢')]);
  expect(await store.load('nano@3')).toEqual([]);
});

test('a replacement stands alone, whatever model was there', async () => {
  const folder = temporaryFolder();
  const store = createFileVectors(folder);
  await store.save(block(1, 'old@1'));
  await store.save(block(3));
  await store.replace(block(5));
  expect(await store.load('nano@1')).toEqual([block(5)]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('programs that save at once lose nothing and leave nothing unfinished', async () => {
  const folder = temporaryFolder();
  await Promise.all([1, 3, 5, 7].map((first) => createFileVectors(folder).save(block(first))));
  expect(await createFileVectors(folder).load('nano@1')).toHaveLength(4);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.vectors'))).toEqual([]);
});

test('a folder that is not there holds nothing', async () => {
  expect(await createFileVectors(join(temporaryFolder(), 'none')).load('nano@1')).toEqual([]);
});

test('a folder that cannot be written to is told to the caller', async () => {
  const folder = temporaryFolder({ file: 'not a folder' });
  await expect(createFileVectors(join(folder, 'file')).save(block(1))).rejects.toThrow();
});

test('files of others are neither read nor removed', async () => {
  const folder = temporaryFolder({ 'notes.txt': 'mine', 'other.vectors': 'not ours' });
  await createFileVectors(folder).load('nano@1');
  expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'other.vectors']);
});

test('a file with any byte changed is left out and removed, and can be saved anew', async () => {
  const folder = temporaryFolder();
  const store = createFileVectors(folder);
  const length = encodeVectorBlock(block(1)).length;
  for (let at = 0; at < length; at++) {
    await store.save(block(1));
    const path = onlyFile(folder);
    const bytes = readFileSync(path);
    bytes[at]! ^= 0x40;
    writeFileSync(path, bytes);
    expect(await store.load('nano@1')).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  }
  await store.save(block(1));
  expect(await store.load('nano@1')).toEqual([block(1)]);
});

test('a file cut short or grown longer is left out', () => {
  const bytes = encodeVectorBlock(block(1));
  for (let length = 0; length < bytes.length; length++) {
    expect(decodeVectorBlock(bytes.subarray(0, length))).toBeUndefined();
  }
  expect(decodeVectorBlock(Buffer.concat([bytes, Buffer.alloc(1)]))).toBeUndefined();
});

test('a header that promises gigabytes allocates nothing', () => {
  const bytes = encodeVectorBlock(block(1));
  for (const at of [8, 12, 16]) {
    const lying = Buffer.from(bytes);
    lying.writeUInt32LE(0xffffffff, at);
    expect(decodeVectorBlock(lying)).toBeUndefined();
  }
});

test('a scale that is no number spoils the block', () => {
  const spoilt = { ...block(1), scales: Float32Array.of(Number.NaN, 1) };
  expect(decodeVectorBlock(encodeVectorBlock(spoilt))).toBeUndefined();
});

test('any block survives the way through bytes, and any other bytes are no block', () => {
  const blocks = fc
    .record({ dimensions: fc.integer({ min: 1, max: 8 }), count: fc.nat(6), model: fc.string() })
    .chain(({ dimensions, count, model }) =>
      fc.record({
        model: fc.constant(model),
        dimensions: fc.constant(dimensions),
        hashes: fc.array(fc.nat().map(hash), { minLength: count, maxLength: count }),
        codes: fc.int8Array({ minLength: count * dimensions, maxLength: count * dimensions }),
        scales: fc.float32Array({
          minLength: count,
          maxLength: count,
          min: 0,
          max: 9,
          noNaN: true,
        }),
      }),
    );
  fc.assert(
    fc.property(blocks, (given) => {
      expect(decodeVectorBlock(encodeVectorBlock(given))).toEqual(given);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeVectorBlock(Buffer.from(bytes))).toBeUndefined();
    }),
  );
});
