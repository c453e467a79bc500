import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kernel } from '../../../../src/retrieval/kernel/kernel.js';
import { PlainKernel } from '../../../../src/retrieval/kernel/plain-kernel.js';
import { RowLayout } from '../../../../src/retrieval/kernel/row-layout.js';
import { scanQuery } from '../../../../src/retrieval/kernel/scan-query.js';
import { WasmKernel } from '../../../../src/retrieval/kernel/wasm-kernel.js';
import { type Random, seededRandom } from '../../../../src/shared/random.js';
import { bitmapOf, fillKernel, kernelModule } from '../../../support/filled-kernel.js';
import { naiveShortlistScan } from '../../../support/naive-scan.js';

/** Whether the sample of the WebAssembly kernel looks at a row: it does at 64 of 512. */
const isSampled = (row: number) => row % 512 < 64;

/** How much rows point where the query does, 0 to 1: what comes first tells of the rest, or misleads. */
const orders: Record<string, (row: number, rows: number, random: Random) => number> = {
  'ever better': (row, rows) => row / rows,
  'ever worse': (row, rows) => 1 - row / rows,
  'best in the sample': (row, _, random) =>
    isSampled(row) ? 0.6 + 0.4 * random() : 0.6 * random(),
  'best beside it': (row, _, random) => (isSampled(row) ? 0.4 * random() : 0.4 + 0.6 * random()),
  'all alike': () => 1,
  'few good, all others bad': (_, __, random) => (random() < 0.1 ? 1 : 0),
  'by chance': (_, __, random) => random(),
};
const allowed: Record<string, (row: number, random: Random) => boolean> = {
  all: () => true,
  most: (_, random) => random() > 0.3,
  few: (_, random) => random() < 0.05,
  'only the sample': isSampled,
  'only what is beside it': (row) => !isSampled(row),
  none: () => false,
};
const queries: Record<string, (random: Random) => number> = {
  'along all axes': () => 1,
  against: () => -1,
  nowhere: () => 0,
  anywhere: (random) => random() - 0.5,
};

const setting = fc.record({
  dimensions: fc.constantFrom(1, 3, 16, 31, 32, 33, 40),
  rows: fc.integer({ min: 1, max: 1_500 }),
  order: fc.constantFrom(...Object.keys(orders)),
  may: fc.constantFrom(...Object.keys(allowed)),
  shortlist: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 12, max: 200 })),
  asked: fc.array(fc.constantFrom(...Object.keys(queries)), { minLength: 1, maxLength: 4 }),
  share: fc.constantFrom(0, 0.5, 1),
  capacity: fc.constantFrom(1, 64, 300, 1_500),
  seed: fc.nat(),
});

test('whatever order rows come in, both kernels choose the same by signs', () => {
  const wasm = new WasmKernel(kernelModule);
  fc.assert(
    fc.property(setting, (given) => {
      const { dimensions, share, shortlist } = given;
      const random = seededRandom(given.seed);
      const layout = new RowLayout(dimensions, given.capacity);
      const rows = Array.from({ length: given.rows }, (_, row) => {
        const ahead = Math.round(orders[given.order]!(row, given.rows, random) * dimensions);
        const codes = Array.from(
          { length: dimensions },
          (_, axis) => (axis < ahead ? 1 : -1) * Math.ceil(100 * random()),
        );
        return { codes, scale: 0.01 };
      });
      const mayStand = rows.map((_, row) => allowed[given.may]!(row, random));
      const scanned = given.asked.map((name) => {
        const query = Array.from({ length: dimensions }, () => queries[name]!(random));
        return scanQuery(query, Math.ceil(random() * shortlist), layout, share)!;
      });
      const plain: Kernel = new PlainKernel();
      new Uint8Array(wasm.buffer).fill(0);
      const { end, centre } = fillKernel(plain, layout, rows);
      fillKernel(wasm, layout, rows);
      // What an earlier scan left there must not matter.
      new Uint8Array(wasm.buffer, end).forEach((_, at, behind) => {
        behind[at] = 256 * random();
      });
      const scan = {
        layout,
        rows: rows.length,
        allowed: bitmapOf(mayStand),
        queries: scanned,
        shortlist,
      };
      const expected = plain.scan(scan, end);
      expect(wasm.scan(scan, end)).toEqual(expected);
      if (rows.length > 300) return;
      expect(expected).toEqual(
        scanned.map((query) => naiveShortlistScan(rows, mayStand, query, centre, shortlist)),
      );
    }),
    { numRuns: 200 },
  );
});
