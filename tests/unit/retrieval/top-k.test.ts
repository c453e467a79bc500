import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { topK } from '../../../src/retrieval/top-k.js';

const score = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.double(),
  fc.constantFrom(undefined, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -0),
);

/** Sorts everything; the order of the rows breaks ties. */
function naive(scores: readonly (number | undefined)[], k: number) {
  const taking = scores.flatMap((value, row) =>
    value === undefined || Number.isNaN(value) ? [] : [{ row, score: value }],
  );
  const worse = (one: number, other: number) => (one < other ? 1 : one > other ? -1 : 0);
  taking.sort((one, other) => worse(one.score, other.score) || one.row - other.row);
  return taking.slice(0, Math.max(0, k));
}

test('it finds what sorting everything finds, ties in the order of the rows', () => {
  fc.assert(
    fc.property(
      fc.array(score, { maxLength: 80 }),
      fc.integer({ min: -1, max: 90 }),
      (scores, k) => {
        expect(topK(scores.length, k, (row) => scores[row])).toEqual(naive(scores, k));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('among equals the first rows stay', () => {
  const rows = topK(1_000, 3, () => 1).map(({ row }) => row);
  expect(rows).toEqual([0, 1, 2]);
});

test('each row is asked once', () => {
  const asked: number[] = [];
  topK(5, 2, (row) => asked.push(row));
  expect(asked).toEqual([0, 1, 2, 3, 4]);
});

test('a row that may not stand takes no place, and is asked for only where it would have one', () => {
  fc.assert(
    fc.property(
      fc.array(score, { maxLength: 80 }),
      fc.integer({ min: -1, max: 20 }),
      (scores, k) => {
        const isOdd = (row: number) => row % 2 === 1;
        const odd = scores.map((value, row) => (isOdd(row) ? value : undefined));
        expect(topK(scores.length, k, (row) => scores[row], isOdd)).toEqual(naive(odd, k));
      },
    ),
  );
  const asked: number[] = [];
  const ask = (row: number) => asked.push(row) > 0;
  topK(4, 2, (row) => [3, 2, 1, 4][row], ask);
  expect(asked).toEqual([0, 1, 3]);
});
