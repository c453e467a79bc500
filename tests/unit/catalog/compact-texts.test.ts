import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompactTexts } from '../../../src/catalog/compact-texts.js';
import { seededRandom } from '../../../src/shared/random.js';

const texts = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('oak', 'lamp', '', '灯', 'a\ud800', '—'), { maxLength: 12 })
      .map((words) => words.join(' ')),
  ),
);

test('every text comes back to the letter, in whatever order', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const kept = new CompactTexts();
      const numbers = given.map((text) => kept.add(text));
      expect(numbers.toReversed().map((text) => kept.get(text))).toEqual(given.toReversed());
    }),
  );
});

test('texts and words longer than a block come back too', () => {
  const kept = new CompactTexts();
  const long = ['x'.repeat(200_000), 'many words '.repeat(30_000), 'end'];
  expect(long.map((text) => kept.add(text)).map((text) => kept.get(text))).toEqual(long);
});

test('words that come again cost a byte or two', () => {
  const random = seededRandom(1);
  const words = Array.from({ length: 500 }, (_, word) => `word-number-${word}`);
  const kept = new CompactTexts();
  let length = 0;
  for (let text = 0; text < 2_000; text++) {
    const one = Array.from({ length: 40 }, () => words[Math.floor(random() * 500)]).join(' ');
    length += one.length;
    kept.add(one);
  }
  expect(kept.bytes).toBeLessThan(length / 6);
});
