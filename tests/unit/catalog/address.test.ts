import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../../src/catalog/field.js';

const page = 'https://shop.example/tents/';
const protocolOf = (address: string) => new URL(address, page).protocol;

test.each([
  'https://shop.example/1',
  'http://shop.example/1',
  '/tents/1',
  'tents/1?a=b#c',
  '?id=7',
  '//cdn.example/1.webp',
])('%s is kept as it is', (address) => {
  expect(readAddress(address)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://shop.example/x',
  'file:///etc/passwd',
  'mailto:a@b.example',
  'ftp://shop.example/x',
  'https://',
  'http://[',
])('%j is dropped', (address) => {
  expect(readAddress(address)).toBeUndefined();
});

const control = fc.constantFrom('\t', '\n', '\r', '\u0000', '\u0008', ' ', '\u00a0', '\u200b', '');
const scheme = fc.constantFrom('javascript:', 'data:', 'vbscript:', 'blob:', 'JAVASCRIPT:');

test('control characters strewn over a scheme never bring it through', () => {
  const address = fc
    .tuple(scheme, fc.array(control, { minLength: 12, maxLength: 12 }))
    .map(([text, strewn]) => [...text].map((letter, at) => strewn[at] + letter).join(''));
  fc.assert(
    fc.property(address, fc.string(), (start, rest) => {
      const kept = readAddress(start + rest);
      if (kept !== undefined) expect(['http:', 'https:']).toContain(protocolOf(kept));
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is kept leads to http or https', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string());
  fc.assert(
    fc.property(text, (address) => {
      const kept = readAddress(address);
      if (kept !== undefined) expect(['http:', 'https:']).toContain(protocolOf(kept));
    }),
    { numRuns: 2_000 },
  );
});
