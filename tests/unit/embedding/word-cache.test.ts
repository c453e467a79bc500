import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cacheWords, cutsWords } from '../../../src/embedding/word-cache.js';

const file = new URL('../../../public/models/windowshop-nano/tokenizer.json', import.meta.url);
const json = JSON.parse(readFileSync(file, 'utf8'));
const tokenizer = new Tokenizer(json, {});
const plain = (text: string) => tokenizer.encode(text).ids;

// What meets in titles, and what its rules look at on both sides of a space.
const bits = ['Trail', 'shoe', 'men’s', '12', '3/8', '5.5', 'oz', '"', "''", '”', ',', '.', ' '];
const odd = ['é', 'e\u0301', 'ﬁ', '½', 'ς', '½"', '保温杯', '\t', '\u00a0', '-', '&', '🙂'];
const titles = fc
  .array(fc.constantFrom(...bits, ...odd, ' ', ' '), { maxLength: 16 })
  .map((parts) => parts.join(''));

test('the tokens of a text are those of the tokenizer itself, first and second time', () => {
  const cached = cacheWords(plain);
  fc.assert(
    fc.property(fc.oneof(titles, fc.string()), (text) => {
      expect(cached(text)).toEqual(plain(text));
      expect(cached(text)).toEqual(plain(text));
    }),
    { numRuns: 3_000 },
  );
});

test('a word is tokenized once, an inch mark stays with its number', () => {
  const asked: string[] = [];
  const cached = cacheWords((text) => {
    asked.push(text);
    return plain(text);
  });
  cached('Oak shelf, 12 " deep');
  cached('Oak shelf');
  expect(asked).toEqual(['Oak', 'shelf,', '12 " deep', 'shelf']);
});

test('only a tokenizer that cuts words and adds nothing is taken apart', () => {
  expect(cutsWords(json)).toBe(true);
  expect(cutsWords({ ...json, post_processor: { type: 'TemplateProcessing' } })).toBe(false);
  expect(cutsWords({ ...json, pre_tokenizer: { type: 'Metaspace' } })).toBe(false);
  expect(cutsWords({ ...json, pre_tokenizer: null })).toBe(false);
  const [split, marks] = json.pre_tokenizer.pretokenizers;
  const before = (...pretokenizers: object[]) => ({ ...json, pre_tokenizer: { pretokenizers } });
  expect(cutsWords(before(split, marks))).toBe(true);
  expect(cutsWords(before({ ...split, pattern: { Regex: '[^,]+' } }, marks))).toBe(false);
  expect(cutsWords(before(split, { ...marks, prepend_scheme: 'first' }))).toBe(false);
  const step = (normalizer: object) => ({ ...json, normalizer: { normalizers: [normalizer] } });
  expect(cutsWords(step({ type: 'Prepend', prepend: '▁' }))).toBe(false);
  expect(cutsWords(step({ type: 'Replace', pattern: { Regex: 'a b' }, content: 'c' }))).toBe(false);
  expect(cutsWords(step({ type: 'Replace', pattern: { String: ' ' }, content: '_' }))).toBe(false);
  expect(cutsWords({ ...json, added_tokens: [{ content: 'gift card' }] })).toBe(false);
});
