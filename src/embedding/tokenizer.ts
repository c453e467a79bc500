import { Tokenizer } from '@huggingface/tokenizers';
import { reasonOf, WindowshopError } from '../errors.js';
import { cacheWords, cutsWords } from './word-cache.js';

/** Token ids of a batch, each text in a row of `length`, filled with zeros. */
export interface TokenBatch {
  ids: BigInt64Array;
  /** 1 for a token, 0 for filling. */
  mask: BigInt64Array;
  count: number;
  length: number;
}

/** Turns a text into at most `maxTokens` token ids. */
export type Tokenize = (text: string) => number[];

/**
 * A tokenizer from a Hugging Face `tokenizer.json`. Throws `MODEL_INVALID`.
 *
 * The library ignores the file's own truncation and padding, so both are done here.
 */
export function createTokenizer(json: unknown, maxTokens: number, url: string): Tokenize {
  let tokenizer: Tokenizer;
  try {
    tokenizer = new Tokenizer(json as object, {});
  } catch (error) {
    throw new WindowshopError('MODEL_INVALID', { url, why: reasonOf(error) }, error);
  }
  // A token is seldom shorter than two characters; what lies beyond would be cut off anyway, and a
  // description of 5,000 characters need not be tokenized for that.
  const longest = maxTokens * 16;
  const closing = closingTokens(tokenizer);
  const encode = (text: string) => tokenizer.encode(text).ids;
  const idsOf = cutsWords(json) ? cacheWords(encode) : encode;
  return (text) => {
    const ids = idsOf(wellFormed(text.slice(0, longest)));
    if (ids.length <= maxTokens) return ids;
    return [...ids.slice(0, maxTokens - closing.length), ...closing];
  };
}

/** Special tokens behind every text, such as BERT's `[SEP]`: a text that is cut must keep them. */
function closingTokens(tokenizer: Tokenizer): number[] {
  const bare = tokenizer.encode('a', { add_special_tokens: false }).ids;
  const { ids } = tokenizer.encode('a');
  const start = ids.findIndex((_, index) => bare.every((id, place) => ids[index + place] === id));
  return start < 0 ? [] : ids.slice(start + bare.length);
}

/** Half of a surrogate pair is no character, and normalizers choke on it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, ' ');
}

/** Packs token ids into one batch. A text without tokens becomes a row of filling. */
export function toBatch(tokens: readonly (readonly number[])[]): TokenBatch {
  const count = tokens.length;
  const length = Math.max(1, ...tokens.map((ids) => ids.length));
  const ids = new BigInt64Array(count * length);
  const mask = new BigInt64Array(count * length);
  for (const [row, list] of tokens.entries()) {
    for (const [column, id] of list.entries()) {
      ids[row * length + column] = BigInt(id);
      mask[row * length + column] = 1n;
    }
  }
  return { ids, mask, count, length };
}
