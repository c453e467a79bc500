import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '../../../src/shared/text-hash.js';

test('the hash of a text never changes: stored vectors are found by it', () => {
  expect(textHash('')).toBe('ab3e7c0b91754058');
  expect(textHash('Fellrunner 3. Trail Running. Shoes')).toBe('97b0a6504fae44fd');
});

test('every hash is 16 hexadecimal digits and the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(textHash(text)).toMatch(/^[0-9a-f]{16}$/);
      expect(textHash(text)).toBe(textHash(text));
    }),
  );
});

test('100,000 titles that differ in a digit or a letter have as many hashes', () => {
  const hashes = new Set<string>();
  for (let index = 0; index < 50_000; index++) {
    hashes.add(textHash(`Trail shoe ${index}`));
    hashes.add(textHash(`${index.toString(36)} shoe, size 42`));
  }
  expect(hashes.size).toBe(100_000);
});
