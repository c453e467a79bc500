import { expect, test } from 'vitest';
import { fillIn, loadWords } from '../../../src/elements/words/load-words.js';

const holes = (value: unknown): string[] => JSON.stringify(value).match(/\{\w+\}/g) ?? [];

test.each(['de', 'es', 'fr', 'ja', 'zh'])('%s says all that English says', async (language) => {
  const [english, words] = await Promise.all([loadWords('en'), loadWords(language)]);
  expect(words).not.toEqual(english);
  for (const [key, sentence] of Object.entries(english)) {
    const other: unknown = Reflect.get(words, key);
    expect(Object.keys(Object(other)).length > 0, `${key} is there`).toBe(true);
    expect(holes(other), key).toEqual(holes(sentence));
  }
});

test.each([
  ['de-AT', 'Weiter'],
  ['EN_gb', 'Next'],
  ['tlh', 'Next'],
  ['__proto__', 'Next'],
])('%s speaks as it can', async (locale, next) => {
  expect((await loadWords(locale)).next).toBe(next);
});

test('a hole is filled with the text as it is', () => {
  expect(fillIn('Searched for “{to}”', '$& {to}')).toBe('Searched for “$& {to}”');
});
