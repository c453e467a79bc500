import { expect, test } from 'vitest';
import { pool } from '../../../src/embedding/pooling.js';
import { toBatch } from '../../../src/embedding/tokenizer.js';

const batch = toBatch([[1, 2], [3], []]);
// Two numbers a token; the filling holds 99, which must never show.
const tokens = Float32Array.of(3, 0, 0, 4, 0, 5, 99, 99, 99, 99, 99, 99);
const rows = (vectors: Float32Array) =>
  [0, 1, 2].map((row) => [...vectors.slice(row * 2, row * 2 + 2)]);

test('the mean is over the real tokens, brought to length 1; a text without tokens gives zeros', () => {
  const [both, one, none] = rows(pool(tokens, batch, 2, 'mean'));
  expect(both).toEqual([expect.closeTo(0.6, 6), expect.closeTo(0.8, 6)]);
  expect(one).toEqual([0, 1]);
  expect(none).toEqual([0, 0]);
});

test('`cls` takes the first token alone', () => {
  expect(rows(pool(tokens, batch, 2, 'cls'))).toEqual([
    [1, 0],
    [0, 1],
    [0, 0],
  ]);
});
