import { createHash, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { plainSha256, sha256 } from '../../../src/shared/sha256.js';

const encode = (text: string) => new TextEncoder().encode(text);
const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the examples of FIPS 180-4 come out', () => {
  expect(plainSha256(encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(plainSha256(encode('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

test('the plain twin equals crypto.subtle for every length around the block borders', async () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = new Uint8Array(randomBytes(length));
    expect([length, plainSha256(bytes)]).toEqual([length, await sha256(bytes)]);
  }
});

test('the plain twin equals the reference for any bytes, wherever they lie in their buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.nat(64), (bytes, from) => {
      const view = bytes.subarray(Math.min(from, bytes.length));
      expect(plainSha256(view)).toBe(reference(view));
    }),
  );
});

test('a page on plain HTTP, without crypto.subtle, gets the same sum', async () => {
  const bytes = encode('no subtle here');
  const expected = await sha256(bytes);
  vi.stubGlobal('crypto', {});
  expect(await sha256(bytes)).toBe(expected);
});
