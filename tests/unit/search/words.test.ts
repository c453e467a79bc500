import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.js';
import { numberTerm } from '../../../src/search/numbers.js';
import { singular } from '../../../src/search/stem.js';
import { readWords, termsOf } from '../../../src/search/words.js';

test.each([
  ['12oz', '12 oz', '12-ounce', '12 OZ.', '12 ounces'],
  ['5-inch', '5 in.', '5"', '5″', '5 inches', '5”'],
  ['1-1/2 in', '1 1/2 inch', '1.5 in.', '1½ in', '1,5 in'],
  ['60W', '60 watt', '60-Watts'],
  ['t-shirt', 'T-Shirts', 'T‑shirt'],
  ["women's", 'Women', 'women’s', 'WOMEN'],
  ['crème brûlée', 'creme brulee', 'CRÈME BRÛLÉE'],
  ['Straße', 'strasse'],
  ['１２ ｏｚ', '12 oz'],
  ['glasses', 'glass'],
  ['1,000', '1000'],
])('%s is found by every way to write it', (...ways) => {
  const [first, ...others] = ways.map((way) => termsOf(way));
  for (const other of others) expect(other).toEqual(first);
});

test('a model number is found whole and by its parts', () => {
  const terms = termsOf('Sona WH-1000XM4');
  for (const way of ['wh-1000xm4', 'WH1000XM4', 'wh 1000 xm 4']) {
    expect(termsOf(way).filter((term) => !terms.includes(term))).toEqual([]);
  }
  expect(terms).toContain('wh1000xm4');
});

test('a number keeps to its unit, and nothing else is taken for one', () => {
  expect(termsOf('2 in 1')).toEqual(['2', 'in', '1']);
  expect(termsOf('20 a day')).toEqual(['20', 'a', 'day']);
  expect(termsOf('2x4')).toEqual(['2', '4']);
  expect(termsOf('12oz')).toEqual(['12', 'ounce', '12ounce']);
});

test.each([
  ['東京タワー', ['東京', '京タ', 'タワ', 'ワー']],
  ['鍋', ['鍋']],
  ['กาแฟ', ['กา', 'าแ', 'แฟ']],
])('%s, written without blanks, does not come out empty', (text, pairs) => {
  expect(termsOf(text)).toEqual(pairs);
});

test('right-to-left scripts come out in whole words', () => {
  expect(termsOf('خزانة ملابس')).toEqual(['خزانة', 'ملابس']);
  expect(termsOf('נעלי ריצה')).toEqual(['נעלי', 'ריצה']);
});

test.each(['', '   ', '!?.,;', '🎁👍🏽', '\ud800', '\u0000\u0007', '-', '…'])(
  '%j holds no words',
  (text) => {
    expect(termsOf(text)).toEqual([]);
  },
);

test('any text is read, and every word lies where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const folded = fold(text);
      for (const { from, to, terms } of readWords(folded)) {
        expect(terms.length).toBeGreaterThan(0);
        expect(terms).not.toContain('');
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(folded.length);
      }
    }),
  );
});

/** Quotes in all their forms, with what may stand between two of them. */
const quoted = fc
  .array(fc.constantFrom(...'\'’‘′″"“`´\u1fef\u1ffd\u0301\u200b a'), { maxLength: 8 })
  .map((signs) => signs.join(''));

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 40 }), quoted), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test.each([
  ['shoes', 'shoe'],
  ['boxes', 'box'],
  ['dresses', 'dress'],
  ['batteries', 'battery'],
  ['knives', 'knife'],
  ['women', 'woman'],
  ['bus', 'bus'],
  ['lens', 'lens'],
  ['running', 'running'],
  ['constructor', 'constructor'],
])('%s in singular is %s', (word, expected) => {
  expect(singular(word)).toBe(expected);
});

test.each([
  ['1,000', '1000'],
  ['.5', '0.5'],
  ['0,50', '0.5'],
  ['3/4', '0.75'],
  ['007', '007'],
  ['1.2.3', '1.2.3'],
])('%s as a term is %s', (text, expected) => {
  expect(numberTerm(text)).toBe(expected);
});

test('a text of ASCII alone is folded as it is beside another letter', () => {
  const unit = fc.oneof(fc.integer({ min: 0, max: 127 }), fc.constantFrom(0x22, 0x27, 0x60));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (codes) => {
      const text = String.fromCharCode(...codes);
      expect(`${fold(text)}帽`).toBe(fold(`${text}帽`));
    }),
  );
});
