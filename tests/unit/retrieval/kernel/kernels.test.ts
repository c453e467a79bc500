import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kernel } from '../../../../src/retrieval/kernel/kernel.js';
import { PlainKernel } from '../../../../src/retrieval/kernel/plain-kernel.js';
import { RowLayout } from '../../../../src/retrieval/kernel/row-layout.js';
import { scanQuery } from '../../../../src/retrieval/kernel/scan-query.js';
import { WasmKernel } from '../../../../src/retrieval/kernel/wasm-kernel.js';
import { VectorMatrix } from '../../../../src/retrieval/vector-matrix.js';
import { drawNormal, seededRandom } from '../../../../src/shared/random.js';
import { bitmapOf, fillKernel, kernelModule } from '../../../support/filled-kernel.js';
import { naiveScan, naiveShortlistScan } from '../../../support/naive-scan.js';

// Few values, so that many rows score alike; dimensions on both sides of what 16 bytes hold.
const world = fc.integer({ min: 1, max: 40 }).chain((dimensions) => {
  const codes = fc.array(fc.integer({ min: -128, max: 127 }), {
    minLength: dimensions,
    maxLength: dimensions,
  });
  const few = fc.array(fc.constantFrom(-1, 0, 1), {
    minLength: dimensions,
    maxLength: dimensions,
  });
  const scale = fc.constantFrom(0.01, 0.01, 0.5, 3e38, 1e-40);
  const row = fc.record({ codes: fc.oneof(few, codes), scale });
  return fc.record({
    dimensions: fc.constant(dimensions),
    rows: fc.array(row, { minLength: 1, maxLength: 120 }),
    barred: fc.uniqueArray(fc.nat(119), { maxLength: 60 }),
    queries: fc.array(fc.tuple(fc.oneof(few, codes), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 4,
    }),
    capacity: fc.nat(120),
  });
});

const share = fc.constantFrom(0, 0.5, 0.6, 1);

test('WebAssembly, plain TypeScript and a sort of everything find the same rows and scores', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 12, max: 40 }), share, (given, shortlist, share) => {
      const { dimensions, rows, barred, capacity } = given;
      const layout = new RowLayout(dimensions, capacity);
      const allowed = rows.map((_, row) => !barred.includes(row));
      const queries = given.queries.map(([query, keep]) => scanQuery(query, keep, layout, share)!);
      const scan = { layout, rows: rows.length, allowed: bitmapOf(allowed), queries };
      const plain: Kernel = new PlainKernel();
      const wasm = sharedWasm();
      const { end, centre } = fillKernel(plain, layout, rows);
      fillKernel(wasm, layout, rows);

      const all = queries.map((query) => naiveScan(rows, allowed, query));
      expect(plain.scan({ ...scan, shortlist: 0 }, end)).toEqual(all);
      expect(wasm.scan({ ...scan, shortlist: 0 }, end)).toEqual(all);

      const few = queries.map((query) =>
        naiveShortlistScan(rows, allowed, query, centre, shortlist),
      );
      expect(plain.scan({ ...scan, shortlist }, end)).toEqual(few);
      expect(wasm.scan({ ...scan, shortlist }, end)).toEqual(few);
    }),
    { numRuns: 300 },
  );
});

/** One for all runs: each memory takes gigabytes of address space until it is collected. */
function sharedWasm(): WasmKernel {
  shared ??= new WasmKernel(kernelModule);
  new Uint8Array(shared.buffer).fill(0);
  return shared;
}
let shared: WasmKernel | undefined;

test.each([2_000, 20_000, 300_000])(
  'ten thousand rows come out alike to the last bit, while a matrix for %i grows and changes',
  (capacity) => {
    const random = seededRandom(3);
    const dimensions = 64;
    const draw = () => Float32Array.from({ length: dimensions }, () => drawNormal(random));
    const matrices = [new PlainKernel(), new WasmKernel(kernelModule)].map(
      (kernel) => new VectorMatrix(dimensions, capacity, { kernel }),
    );
    const wanted = () => [
      { query: draw(), k: 20 },
      { query: draw(), k: 330 },
    ];
    for (const rows of [1_000, 9_000, 20_000]) {
      for (let row = matrices[0]!.count; row < rows; row++) {
        const vector = draw();
        for (const matrix of matrices) matrix.set(row, vector);
      }
      for (const isAllowed of [undefined, (row: number) => row % 7 > 0]) {
        const asked = wanted();
        const [plain, wasm] = matrices.map((matrix) => matrix.nearest(asked, rows - 5, isAllowed));
        expect(plain!.map(({ length }) => length)).toEqual([20, 330]);
        expect(wasm).toEqual(plain);
      }
    }
  },
);

test('signs and codes together find at least .97 of the exact twenty nearest', () => {
  const random = seededRandom(11);
  const dimensions = 256;
  const rows = 12_000;
  // Products come in kinds: a hundred directions, and what lies around them.
  const kinds = Array.from({ length: 100 }, () => normals(dimensions));
  const around = () => {
    const kind = kinds[Math.floor(random() * kinds.length)]!;
    return normals(dimensions).map((value, index) => value + kind[index]!);
  };
  function normals(length: number): Float32Array {
    return Float32Array.from({ length }, () => drawNormal(random));
  }
  const vectors = Array.from({ length: rows }, around);
  const options = { kernel: new WasmKernel(kernelModule) };
  const matrix = new VectorMatrix(dimensions, rows, options);
  for (const [row, vector] of vectors.entries()) matrix.set(row, vector);
  let found = 0;
  for (let asked = 0; asked < 20; asked++) {
    const [one, other] = [vectors[asked * 31]!, vectors[asked * 57 + 1]!];
    const query = one.map((value, index) => value + other[index]!);
    const dot = (vector: Float32Array) =>
      vector.reduce((sum, value, index) => sum + value * query[index]!, 0);
    const exact = vectors
      .map((vector, row) => ({ row, score: dot(vector) }))
      .sort((one, other) => other.score - one.score)
      .slice(0, 20);
    const near = new Set(matrix.nearest([{ query, k: 20 }], rows)[0]!.map(({ row }) => row));
    found += exact.filter(({ row }) => near.has(row)).length;
  }
  expect(found / 400).toBeGreaterThanOrEqual(0.97);
});

test('rows are compared with several vectors at once as each would be alone, scans between them or not', () => {
  const random = seededRandom(5);
  const dimensions = 20;
  const draw = () => Float32Array.from({ length: dimensions }, () => drawNormal(random));
  const vectors = [draw(), Float32Array.of(Number.NaN), draw(), new Float32Array(dimensions)];
  const rows = Array.from({ length: 40 }, draw);
  const found = [new PlainKernel(), new WasmKernel(kernelModule)].map((kernel) => {
    const matrix = new VectorMatrix(dimensions, 50, { kernel });
    for (const [row, vector] of rows.entries()) if (row !== 7) matrix.set(row, vector);
    const dotsOf = matrix.against(vectors);
    return rows.map((_, row) => {
      if (row % 9 === 0) matrix.nearest([{ query: vectors[0]!, k: 3 }], 40);
      const dots = Array.from(dotsOf(row));
      for (const place of [0, 2]) {
        expect(dots[place]).toBeCloseTo(matrix.dot(vectors[place]!, row), 3);
      }
      expect([dots[1], dots[3]]).toEqual([0, 0]);
      return dots;
    });
  });
  expect(found[1]).toEqual(found[0]);
  expect(found[0]![7]).toEqual([0, 0, 0, 0]);
  expect(found[0]![8]!.some(Boolean)).toBe(true);
});
