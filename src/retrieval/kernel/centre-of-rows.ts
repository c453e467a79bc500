import type { RowLayout } from './row-layout.js';

/** Rows that the centre is taken from. */
const sampled = 2_048;

/**
 * The mean of the rows that hold a vector, or of a sample spread evenly over them; padded with zeros like
 * the codes of a row.
 */
export function centreOfRows(buffer: ArrayBuffer, layout: RowLayout, rows: number): Float32Array {
  const codes = new Int8Array(buffer);
  const scales = new Float32Array(buffer);
  const sums = new Float64Array(layout.stride);
  const step = Math.max(1, rows / sampled);
  let count = 0;
  for (let next = 0; next < rows; next += step) {
    const row = Math.floor(next);
    const from = layout.codesOf(row);
    const scale = scales[layout.scaleOf(row) >> 2]!;
    if (scale === 0) continue;
    count++;
    for (let index = 0; index < layout.dimensions; index++) {
      sums[index]! += codes[from + index]! * scale;
    }
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, count));
}
