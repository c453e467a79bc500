import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { PlainKernel } from '../../../src/retrieval/kernel/plain-kernel.js';
import { leastSegmentRows } from '../../../src/retrieval/kernel/row-layout.js';
import { nearest, nearestOfEach } from '../../../src/retrieval/nearest.js';
import { VectorMatrix } from '../../../src/retrieval/vector-matrix.js';

const dimensions = 8;
const component = fc.integer({ min: -1_000, max: 1_000 }).map((value) => value / 1_000);
const vector = fc
  .array(component, { minLength: dimensions, maxLength: dimensions })
  .map((values) => Float32Array.from(values));
const isZero = (given: Float32Array) => given.every((value) => value === 0);
const dot = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((sum, value, index) => sum + value * other[index]!, 0);

function filled(vectors: readonly Float32Array[], capacity = 1): VectorMatrix {
  const matrix = new VectorMatrix(dimensions, capacity);
  for (const [row, given] of vectors.entries()) matrix.set(row, given);
  return matrix;
}

test('a stored component is off by half a step of its row at most', () => {
  fc.assert(
    fc.property(vector, (given) => {
      const step = Math.max(...given.map(Math.abs)) / 127;
      const kept = filled([given]).get(0) ?? new Float32Array(dimensions);
      for (const [index, value] of given.entries()) {
        expect(Math.abs(kept[index]! - value)).toBeLessThanOrEqual(step / 2 + 1e-6);
      }
    }),
  );
});

test('a dot product is off by no more than those half steps add up to', () => {
  fc.assert(
    fc.property(vector, vector, (query, given) => {
      const step = Math.max(...given.map(Math.abs)) / 127;
      const bound = (step / 2) * query.reduce((sum, value) => sum + Math.abs(value), 0) + 1e-5;
      expect(Math.abs(filled([given]).dot(query, 0) - dot(query, given))).toBeLessThanOrEqual(
        bound,
      );
    }),
  );
});

test('similarity of two rows is the dot product of what is stored, either way round', () => {
  fc.assert(
    fc.property(vector, vector, (one, other) => {
      const matrix = filled([one, other]);
      const expected = isZero(one) || isZero(other) ? 0 : dot(matrix.get(0)!, matrix.get(1)!);
      expect(matrix.similarity(0, 1)).toBeCloseTo(expected, 5);
      expect(matrix.similarity(1, 0)).toBe(matrix.similarity(0, 1));
    }),
  );
});

test('what is nearest is what comparing with every stored vector says, but for the 16 bits of the query', () => {
  const setting = fc.record({
    vectors: fc.array(vector, { maxLength: 40 }),
    query: vector,
    k: fc.nat(20),
    barred: fc.uniqueArray(fc.nat(39)),
  });
  // Half a step of the query in every dimension, for both of two rows that change places.
  const tolerance = dimensions / 32_767 + 1e-5;
  fc.assert(
    fc.property(setting, ({ vectors, query, k, barred }) => {
      const matrix = filled(vectors);
      const eligible = (row: number) => !barred.includes(row);
      const oracle = vectors
        .map((given, row) => ({ row, score: matrix.dot(query, row), empty: isZero(given) }))
        .filter(({ row, empty }) => !empty && eligible(row))
        .sort((one, other) => other.score - one.score || one.row - other.row)
        .slice(0, k);
      const found = nearest(matrix, query, vectors.length, k, eligible);
      expect(found.length).toBe(oracle.length);
      for (const [place, { row, score }] of found.entries()) {
        expect(eligible(row) && matrix.has(row)).toBe(true);
        expect(Math.abs(score - matrix.dot(query, row))).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(score - oracle[place]!.score)).toBeLessThanOrEqual(tolerance);
      }
    }),
  );
});

test('rows that score alike come in the order of the catalogue', () => {
  const same = Float32Array.from({ length: dimensions }, () => 0.5);
  const matrix = filled(Array.from({ length: 30 }, () => same));
  const found = nearest(matrix, same, 30, 5, (row) => row % 2 === 1);
  expect(found.map(({ row }) => row)).toEqual([1, 3, 5, 7, 9]);
});

test('several queries in one pass find what each finds alone', () => {
  fc.assert(
    fc.property(fc.array(vector), fc.array(vector, { maxLength: 4 }), (vectors, queries) => {
      const matrix = filled(vectors);
      const wanted = queries.map((query, at) => ({ query, k: 3 * at }));
      expect(nearestOfEach(matrix, wanted, vectors.length, () => true)).toEqual(
        wanted.map(({ query, k }) => nearest(matrix, query, vectors.length, k, () => true)),
      );
    }),
  );
});

test('where few rows may stand, all of those are found', () => {
  const matrix = filled(
    Array.from({ length: 2_000 }, (_, row) =>
      Float32Array.from({ length: dimensions }, (_, index) => (index === 0 ? 1 : row / 2_000)),
    ),
  );
  // The rows that may stand point away from the query the most.
  const query = Float32Array.from({ length: dimensions }, (_, index) => (index === 0 ? 0.1 : 1));
  const found = nearest(matrix, query, 2_000, 10, (row) => row <= 400 && row % 200 === 0);
  expect(found.map(({ row }) => row)).toEqual([400, 200, 0]);
});

test('a query that is not a number finds nothing, and does not throw', () => {
  const matrix = filled([Float32Array.from({ length: dimensions }, () => 1)]);
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(nearest(matrix, new Float32Array(dimensions).fill(bad), 1, 5, () => true)).toEqual([]);
  }
  expect(nearest(matrix, new Float32Array(dimensions), 1, -1, () => true)).toEqual([]);
});

test('a scale that is no number makes a row without vector', () => {
  const matrix = new VectorMatrix(2);
  for (const scale of [Number.NaN, Number.POSITIVE_INFINITY, 1e39, -1]) {
    matrix.setCodes(0, [1, 1], scale);
    expect([matrix.has(0), matrix.count, matrix.dot(Float32Array.of(1, 1), 0)]).toEqual([
      false,
      0,
      0,
    ]);
  }
});

test('the exact nearest neighbour is found where it stands clear of the rest', () => {
  const axes = Array.from({ length: dimensions }, (_, axis) =>
    Float32Array.from({ length: dimensions }, (_, index) => (index === axis ? 1 : 0)),
  );
  const matrix = filled(axes);
  for (const [row, axis] of axes.entries()) {
    expect(nearest(matrix, axis, axes.length, 1, () => true)).toEqual([
      { row, score: expect.closeTo(1, 5) },
    ]);
  }
});

test('rows may come in any order, and the matrix grows without losing any', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 20 }), (rows) => {
      const matrix = new VectorMatrix(2, 0);
      for (const row of rows) matrix.set(row, Float32Array.of(1, row / 500));
      expect(matrix.count).toBe(rows.length);
      for (const row of rows) expect(matrix.get(row)![1]).toBeCloseTo(row / 500, 2);
      expect(matrix.has(501)).toBe(false);
      expect(matrix.get(1_000_000)).toBeUndefined();
    }),
  );
});

test('room is made for the rows that come, not for those that are expected', () => {
  const matrix = new VectorMatrix(4_096, 1_000_000);
  expect(matrix.capacity).toBe(0);
  matrix.set(0, new Float32Array(4_096).fill(1));
  expect(matrix.capacity).toBeLessThanOrEqual(16_384);
});

test('where memory is refused the row is, and those before are found as ever', () => {
  const kernel = new PlainKernel();
  const matrix = new VectorMatrix(2, leastSegmentRows, { kernel });
  matrix.set(0, Float32Array.of(1, 0));
  vi.spyOn(kernel, 'reserve').mockImplementation(() => {
    throw new RangeError('no memory');
  });
  expect(() => matrix.set(leastSegmentRows, Float32Array.of(1, 0))).toThrow(RangeError);
  expect([matrix.count, matrix.capacity, matrix.has(leastSegmentRows)]).toEqual([
    1,
    leastSegmentRows,
    false,
  ]);
  expect(nearest(matrix, Float32Array.of(1, 0), 2 * leastSegmentRows, 5, () => true)).toMatchObject(
    [{ row: 0 }],
  );
});

test('a vector of zeros is none, and a row that loses its vector is not counted', () => {
  const matrix = filled([new Float32Array(dimensions).fill(1)]);
  expect([matrix.count, matrix.has(0)]).toEqual([1, true]);
  matrix.set(0, new Float32Array(dimensions).fill(0.5));
  expect(matrix.count).toBe(1);
  matrix.set(0, new Float32Array(dimensions));
  expect([matrix.count, matrix.has(0), matrix.get(0)]).toEqual([0, false, undefined]);
});

test('codes and scale that were read back make the same row', () => {
  fc.assert(
    fc.property(vector, (given) => {
      const matrix = filled([given]);
      const { codes, scale } = matrix.codesOf(0);
      const copy = new VectorMatrix(dimensions);
      copy.setCodes(3, codes, scale);
      expect(copy.get(3)).toEqual(matrix.get(0));
    }),
  );
});
