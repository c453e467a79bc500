import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/search/edit-distance.js';
import { Speller, splitWord } from '../../../src/search/spelling.js';
import { Vocabulary } from '../../../src/search/vocabulary.js';

function vocabularyOf(counts: Record<string, number>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const [term, count] of Object.entries(counts)) {
    for (let product = 0; product < count; product++) vocabulary.add([vocabulary.assign(term)]);
  }
  return vocabulary;
}

const speller = new Speller(
  vocabularyOf({
    headphone: 9,
    chair: 9,
    chain: 2,
    lawn: 5,
    mower: 5,
    refrigerator: 3,
    m6: 4,
    m8: 4,
  }),
);
const meant = (term: string, unfinished = false) =>
  speller.corrections(term, unfinished).map((correction) => correction.term);

test.each([
  ['headfone', 'headphone', 'two wrong letters in a long word'],
  ['hedphone', 'headphone', 'a missing letter'],
  ['chiar', 'chair', 'two letters swapped'],
  ['refridgerator', 'refrigerator', 'a letter too many'],
])('%s is meant for %s: %s', (term, expected) => {
  expect(meant(term)[0]).toBe(expected);
});

test('among equals the more frequent word comes first', () => {
  expect(meant('chaiq')).toEqual(['chair', 'chain']);
});

test.each(['m7', 'law', 'xyzzyx', 'headp', 'chairlift'])('%s is left alone', (term) => {
  expect(meant(term)).toEqual([]);
});

test('an unfinished word may be mistyped as well', () => {
  expect(meant('haedph', true)).toEqual(['headphone']);
});

test('a word that was added is known at once', () => {
  const vocabulary = vocabularyOf({ stove: 1 });
  const fresh = new Speller(vocabulary);
  expect(fresh.corrections('lamps')).toEqual([]);
  vocabulary.add([vocabulary.assign('lamp')]);
  expect(fresh.corrections('lampq').map(({ term }) => term)).toEqual(['lamp']);
});

test('a word of two known words falls apart', () => {
  expect(splitWord('lawnmower', speller.vocabulary)).toEqual(['lawn', 'mower']);
  expect(splitWord('lawnchairs', speller.vocabulary)).toBeUndefined();
});

test('a vocabulary forgets what is taken out', () => {
  const vocabulary = vocabularyOf({ stove: 2 });
  const rarer = vocabulary.weight('unheard');
  vocabulary.remove([vocabulary.assign('stove')]);
  expect(vocabulary.count('stove')).toBe(1);
  vocabulary.remove([vocabulary.assign('stove')]);
  expect(vocabulary.has('stove')).toBe(false);
  expect(vocabulary.weight('unheard')).toBeLessThan(rarer);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('the edit distance is that of a plain table, up to its limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
      expect(editDistance(one, other, limit)).toBe(Math.min(plainDistance(one, other), limit + 1));
    }),
  );
});

/** Optimal string alignment by its definition. */
function plainDistance(one: string, other: string): number {
  if (!one || !other) return one.length + other.length;
  const same = one.at(-1) === other.at(-1) ? 0 : 1;
  const choices = [
    plainDistance(one.slice(0, -1), other) + 1,
    plainDistance(one, other.slice(0, -1)) + 1,
    plainDistance(one.slice(0, -1), other.slice(0, -1)) + same,
  ];
  if (
    one.length > 1 &&
    other.length > 1 &&
    one.at(-1) === other.at(-2) &&
    one.at(-2) === other.at(-1)
  ) {
    choices.push(plainDistance(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  return Math.min(...choices);
}
