import { expect, it } from 'vitest';
import { pool } from '../../../src/embedding/pooling.js';
import { toBatch } from '../../../src/embedding/tokenizer.js';

// Two texts of two and one tokens, two dimensions; the last place of the second is filling.
const batch = toBatch([[7, 8], [9]]);
const tokens = Float32Array.from([3, 0, 0, 4, 0, 5, 100, 100]);

it('mean pooling leaves filling out and brings vectors to length 1', () => {
  const vectors = pool(tokens, batch, 2, 'mean');
  expect([...vectors].map((value) => Number(value.toFixed(6)))).toEqual([0.6, 0.8, 0, 1]);
});

it('cls pooling takes the first token', () => {
  expect([...pool(tokens, batch, 2, 'cls')]).toEqual([1, 0, 0, 1]);
});

it('a text without tokens stays zero', () => {
  const vectors = pool(Float32Array.from([5, 5]), toBatch([[]]), 2, 'mean');
  expect([...vectors]).toEqual([0, 0]);
});
