import { expect, test } from 'vitest';
import { folderUrl } from '../../../src/shared/base-url.js';

test.each([
  ['models/nano', 'https://shop.example/js/index.js', 'https://shop.example/js/models/nano/'],
  ['/models/', 'https://shop.example/js/index.js', 'https://shop.example/models/'],
  ['https://cdn.example/m', 'https://shop.example/', 'https://cdn.example/m/'],
])('%s seen from %s is the folder %s', (address, base, expected) => {
  expect(folderUrl(address, base)).toBe(expected);
});

test.each([
  ['http://', 'https://shop.example/'],
  ['models/', 'about:blank'],
])('an address nobody can resolve (%s from %s) does not throw', (address, base) => {
  expect(folderUrl(address, base)).toBe(address);
});
