import { expect, test } from 'vitest';
import { isSameAddress } from '../../../src/capture/page-address.js';

const base = 'https://shop.example/index.php?id_product=1';

test.each<[string, string, string, boolean]>([
  ['the path', '/p/shoe', '/p/tent', false],
  ['a closing slash', '/p/shoe/', 'https://shop.example/p/shoe', true],
  ['a parameter that tells products apart', '?id_product=1', '?id_product=2', false],
  ['the order of parameters', '?a=1&b=2', '?b=2&a=1', true],
  ['a parameter that one of them has alone', '/p/shoe?variant=1', '/p/shoe?utm_source=x', true],
  ['what stands behind the hash', '/p/shoe#reviews', '/p/shoe', true],
  ['text that is no address', 'https://', '/p/shoe', false],
])('two addresses of one page, by %s', (_, one, other, isSame) => {
  expect(isSameAddress(one, other, base)).toBe(isSame);
  expect(isSameAddress(other, one, base)).toBe(isSame);
});
