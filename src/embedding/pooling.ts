import type { TokenBatch } from './tokenizer.js';

/**
 * One vector of length 1 a text from the token vectors of a transformer (`count × length ×
 * dimensions`): the mean over its real tokens, or the first token's.
 */
export function pool(
  tokens: Float32Array,
  { count, length, mask }: TokenBatch,
  dimensions: number,
  pooling: 'mean' | 'cls',
): Float32Array {
  const vectors = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    const used = pooling === 'cls' ? 1 : length;
    for (let place = 0; place < used; place++) {
      if (mask[row * length + place] === 0n) continue;
      const from = (row * length + place) * dimensions;
      for (let index = 0; index < dimensions; index++) {
        vector[index] = vector[index]! + tokens[from + index]!;
      }
    }
    normalize(vector);
  }
  return vectors;
}

function normalize(vector: Float32Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const size = Math.sqrt(squares) || 1;
  for (let index = 0; index < vector.length; index++) vector[index] = vector[index]! / size;
}
