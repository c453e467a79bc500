import { open } from 'node:fs/promises';
import { topK } from '../src/retrieval/top-k.js';
import { seededRandom } from '../src/shared/random.js';
import type { VectorSource } from './vector-source.js';

/** Rows written to the file at once. */
const block = 4_096;

/** Queries among the first `rows` vectors, and what each should find. */
export interface Queries {
  rows: number;
  queries: readonly Float32Array[];
  truth: readonly (readonly number[])[];
}

/**
 * Writes the vectors of `source` to `path` as 32-bit floats, as many as the largest of `sizes`. For each size
 * come back `count` queries, mixes of two or three items as a visitor's taste is, and the `k` nearest of each
 * by exact floats.
 */
export async function writeCorpus(
  path: string,
  source: VectorSource,
  sizes: readonly number[],
  count: number,
  k: number,
): Promise<Queries[]> {
  const asked = sizes.map((rows) => {
    const queries = drawQueries(source, rows, count);
    return { rows, queries, scores: queries.map(() => new Float64Array(rows)) };
  });
  const rows = Math.max(...sizes);
  const file = await open(path, 'w');
  try {
    for (let from = 0; from < rows; from += block) {
      const most = Math.min(block, rows - from);
      const floats = new Float32Array(most * source.dimensions);
      for (let at = 0; at < most; at++) {
        const vector = source.at(from + at);
        floats.set(vector, at * source.dimensions);
        for (const { queries, scores, rows: known } of asked) {
          if (from + at >= known) continue;
          for (const [place, query] of queries.entries()) {
            scores[place]![from + at] = dot(query, vector);
          }
        }
      }
      await file.write(new Uint8Array(floats.buffer));
    }
  } finally {
    await file.close();
  }
  return asked.map(({ scores, ...rest }) => ({
    ...rest,
    truth: scores.map((list) => topK(list.length, k, (row) => list[row]!).map(({ row }) => row)),
  }));
}

function drawQueries(source: VectorSource, rows: number, count: number): Float32Array[] {
  const random = seededRandom(rows);
  return Array.from({ length: count }, (_, index) => {
    const sum = new Float32Array(source.dimensions);
    for (let item = 0; item < 2 + (index % 2); item++) {
      const vector = source.at(Math.floor(random() * rows));
      const weight = 0.3 + random();
      for (let at = 0; at < sum.length; at++) sum[at]! += weight * vector[at]!;
    }
    return sum;
  });
}

function dot(query: Float32Array, vector: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < query.length; index++) sum += query[index]! * vector[index]!;
  return sum;
}
