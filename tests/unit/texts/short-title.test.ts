import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/shared/display-width.js';
import { shortTitle } from '../../../src/texts/short-title.js';

test.each([
  ['a short one stays', 'Fell shoe', 'Fell shoe'],
  ['exactly 40 columns stay', 'x'.repeat(40), 'x'.repeat(40)],
  [
    'cut between words',
    'Notebook 14 inch with fast processor, 18 GB, 512 GB (black)',
    'Notebook 14 inch with fast processor…',
  ],
  [
    'not behind a comma or an open bracket',
    'Waterproof trail running jacket, men (L) and more',
    'Waterproof trail running jacket, men…',
  ],
  [
    'a cut that falls between two words loses none',
    'Waterproof trail running shoes for women and men',
    'Waterproof trail running shoes for…',
  ],
  ['one long word is cut within', 'x'.repeat(60), `${'x'.repeat(39)}…`],
  ['20 Chinese characters', '超'.repeat(30), `${'超'.repeat(19)}…`],
  [
    'a short last word behind a long one',
    `Donau${'dampf'.repeat(9)} klein`,
    `Donau${'dampf'.repeat(6)}damp…`,
  ],
  ['on one line', ' Fell\n\tshoe\u2028new\u0000 ', 'Fell shoe new'],
  ['without marks that turn what follows', 'Fell \u202eshoe', 'Fell shoe'],
  [
    'an accent stays with its letter',
    `${'x'.repeat(38)}e\u0301e\u0301`,
    `${'x'.repeat(38)}e\u0301e\u0301`,
  ],
])('%s', (_, title, short) => {
  expect(shortTitle(title)).toBe(short);
});

test('whatever the title: at most 40 columns, one line, a beginning of it', () => {
  const words = fc
    .array(fc.string({ unit: 'grapheme', maxLength: 12 }))
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), words), (title) => {
      const short = shortTitle(title);
      expect(displayWidth(short)).toBeLessThanOrEqual(40);
      expect(short).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      const plain = title.replace(/\s+/gu, ' ').trim();
      if (/^[\p{L}\p{N} ]*$/u.test(plain))
        expect(plain.startsWith(short.replace(/…$/, ''))).toBe(true);
    }),
  );
});

test('a title of 10 MB costs nothing', () => {
  const title = 'long '.repeat(2_000_000);
  const began = performance.now();
  expect(displayWidth(shortTitle(title))).toBeLessThanOrEqual(40);
  expect(performance.now() - began).toBeLessThan(100);
});
