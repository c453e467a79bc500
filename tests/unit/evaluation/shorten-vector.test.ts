import { expect, test } from 'vitest';
import { bytesOf, shortenVector } from '../../../src/evaluation/search/shorten-vector.js';

const vector = Float32Array.of(0.7, -0.31, 0.04, 0);

test.each<[Parameters<typeof shortenVector>[1], number[], number]>([
  [{ dimensions: 4, bits: 32 }, [0.7, -0.31, 0.04, 0], 16],
  [{ dimensions: 2, bits: 32 }, [0.7, -0.31], 8],
  // Steps of 0.1: seven of them reach the largest.
  [{ dimensions: 4, bits: 4 }, [0.7, -0.3, 0, 0], 6],
  [{ dimensions: 4, bits: 1 }, [1, -1, 1, 0], 4.5],
])('%j keeps what it says, in so many bytes', (shortening, kept, bytes) => {
  const short = [...shortenVector(vector, shortening)];
  expect(short.map((value) => Math.round(value * 100) / 100)).toEqual(
    kept.map((value) => value + 0),
  );
  expect(bytesOf(shortening)).toBe(bytes);
});

test('a vector of zeros stays one', () => {
  expect([...shortenVector(new Float32Array(3), { dimensions: 3, bits: 8 })]).toEqual([0, 0, 0]);
});
