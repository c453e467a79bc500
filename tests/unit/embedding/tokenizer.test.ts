import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenizer, toBatch } from '../../../src/embedding/tokenizer.js';
import { folder } from '../../support/model-folder.js';

const nano = new URL('../../../public/models/windowshop-nano/tokenizer.json', import.meta.url);
const json = JSON.parse(readFileSync(nano, 'utf8'));

test('a batch is as long as its longest text, and the mask tells tokens from filling', () => {
  expect(toBatch([[5, 6, 7], [8], []])).toEqual({
    ids: BigInt64Array.of(5n, 6n, 7n, 8n, 0n, 0n, 0n, 0n, 0n),
    mask: BigInt64Array.of(1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n, 0n),
    count: 3,
    length: 3,
  });
});

test('a batch of texts without tokens still has a column', () => {
  expect(toBatch([[], []])).toMatchObject({ count: 2, length: 1, mask: BigInt64Array.of(0n, 0n) });
});

test('a batch gives back what was put in, and marks exactly that', () => {
  const rows = fc.array(fc.array(fc.nat(30_000), { maxLength: 8 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (tokens) => {
      const { ids, mask, length } = toBatch(tokens);
      const back = tokens.map((_, row) =>
        [...ids.slice(row * length, (row + 1) * length)]
          .filter((_id, column) => mask[row * length + column] === 1n)
          .map(Number),
      );
      expect(back).toEqual(tokens);
      expect(ids.length).toBe(mask.length);
    }),
  );
});

test('a text is cut to as many tokens as the model takes', () => {
  const all = createTokenizer(json, 64, folder)('trail running shoes for women');
  expect(all.length).toBeGreaterThan(3);
  expect(createTokenizer(json, 3, folder)('trail running shoes for women')).toEqual(
    all.slice(0, 3),
  );
});

test('a model whose texts end in a special token keeps it when a text is cut', () => {
  const tokenize = createTokenizer(withEnd, 3, folder);
  expect(tokenize('red tent')).toEqual([2, 3, 1]);
  expect(tokenize('red tent red tent red')).toEqual([2, 3, 1]);
  expect(tokenize('')).toEqual([1]);
});

test('any text has tokens of the vocabulary, no more than allowed, the same each time', () => {
  const tokenize = createTokenizer(json, 16, folder);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const tokens = tokenize(text);
      expect(tokens.length).toBeLessThanOrEqual(16);
      for (const token of tokens) expect(Number.isInteger(token) && token >= 0).toBe(true);
      expect(tokenize(text)).toEqual(tokens);
    }),
  );
});

test('a text of a megabyte, or half a character, is no trouble', () => {
  const tokenize = createTokenizer(json, 64, folder);
  expect(tokenize('tent '.repeat(200_000))).toHaveLength(64);
  expect(() => tokenize(`${'x'.repeat(64 * 16 - 1)}👟`)).not.toThrow();
  expect(() => tokenize('\uD800 tent \uDC00')).not.toThrow();
});

test.each([null, {}, [], { model: {} }, { version: '1.0', model: { type: 'None' } }])(
  'the tokenizer %j is MODEL_INVALID',
  (bad) => {
    expect(() => createTokenizer(bad, 8, folder)).toThrow(
      expect.objectContaining({
        code: 'MODEL_INVALID',
        detail: expect.objectContaining({ url: folder }),
      }),
    );
  },
);

/** Words and an end token, as BERT has its `[SEP]`. */
const withEnd = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [
    { id: 0, content: '[UNK]', special: true },
    { id: 1, content: '[END]', special: true },
  ].map((token) => ({
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    ...token,
  })),
  normalizer: null,
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [{ Sequence: { id: 'A', type_id: 0 } }, { SpecialToken: { id: '[END]', type_id: 0 } }],
    pair: [],
    special_tokens: { '[END]': { id: '[END]', ids: [1], tokens: ['[END]'] } },
  },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: { '[UNK]': 0, '[END]': 1, red: 2, tent: 3, a: 4 },
  },
};
