import { readFileSync } from 'node:fs';
import { centreOfRows } from '../../src/retrieval/kernel/centre-of-rows.js';
import type { Kernel } from '../../src/retrieval/kernel/kernel.js';
import type { RowLayout } from '../../src/retrieval/kernel/row-layout.js';

/** A row as it is stored. */
export interface CodedRow {
  codes: readonly number[];
  scale: number;
}

/** The scans as the build compiled them; `npm run build:kernel` does so. */
export const kernelModule = new WebAssembly.Module(
  readFileSync(new URL('../../src/retrieval/kernel/scan.wasm', import.meta.url)),
);

/** Puts `rows` and their signs into a kernel's memory; the bytes that they take come back. */
export function fillKernel(
  kernel: Kernel,
  layout: RowLayout,
  rows: readonly CodedRow[],
): { end: number; centre: Float32Array } {
  const end = Math.ceil(rows.length / layout.segmentRows) * layout.segmentBytes;
  kernel.reserve(end);
  for (const [row, { codes, scale }] of rows.entries()) {
    new Int8Array(kernel.buffer, layout.codesOf(row)).set(codes);
    new Float32Array(kernel.buffer, layout.scaleOf(row), 1)[0] = scale;
  }
  const centre = centreOfRows(kernel.buffer, layout, rows.length);
  kernel.writeSigns(layout, centre, 0, rows.length, end);
  return { end, centre };
}

/** One bit a row, two words for every 64 rows. */
export function bitmapOf(allowed: readonly boolean[]): Uint32Array {
  const bitmap = new Uint32Array(2 * Math.ceil(allowed.length / 64));
  for (const [row, isAllowed] of allowed.entries()) {
    if (isAllowed) bitmap[row >> 5]! |= 1 << (row & 31);
  }
  return bitmap;
}
