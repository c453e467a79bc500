import { blockRows, type RowLayout } from './row-layout.js';

/** Rows that the centre is taken from. */
const sampled = 4_096;
/** Factors within these give scores that are numbers, and none of them -0. */
const leastFactor = 1e-9;
const mostFactor = 1e30;

/** The mean of the rows that hold a vector, or of a sample spread evenly over them. */
export function centreOfRows(buffer: ArrayBuffer, layout: RowLayout, rows: number): Float64Array {
  const codes = new Int8Array(buffer);
  const scales = new Float32Array(buffer);
  const centre = new Float64Array(layout.dimensions);
  const step = Math.max(1, rows / sampled);
  let count = 0;
  for (let next = 0; next < rows; next += step) {
    const row = Math.floor(next);
    const from = layout.codesOf(row);
    const scale = scales[layout.scaleOf(row) >> 2]!;
    if (scale === 0) continue;
    count++;
    for (let index = 0; index < centre.length; index++) {
      centre[index]! += codes[from + index]! * scale;
    }
  }
  return centre.map((sum) => sum / Math.max(1, count));
}

/**
 * Writes on which side of the centre the rows from `from` up to `to` lie in every dimension, and the
 * factor by which these signs say how far: that of RaBitQ (Gao & Long, SIGMOD 2024), the squared distance
 * over the sum of the distances in every dimension.
 */
export function writeSigns(
  buffer: ArrayBuffer,
  layout: RowLayout,
  centre: Float64Array,
  from: number,
  to: number,
): void {
  const codes = new Int8Array(buffer);
  const floats = new Float32Array(buffer, 0, buffer.byteLength >> 2);
  const signs = new Uint8Array(buffer);
  const { dimensions } = layout;
  for (let row = from; row < to; row++) {
    const scale = floats[layout.scaleOf(row) >> 2]!;
    const codesAt = layout.codesOf(row);
    let signsAt = layout.signsOf(row);
    let sum = 0;
    let squares = 0;
    for (let first = 0; first < dimensions; first += 8) {
      const end = Math.min(first + 8, dimensions);
      let byte = 0;
      for (let index = first; index < end; index++) {
        const away = codes[codesAt + index]! * scale - centre[index]!;
        sum += Math.abs(away);
        squares += away * away;
        byte |= Number(away > 0) << (index - first);
      }
      signs[signsAt] = byte;
      signsAt += blockRows;
    }
    const factor = Math.min(Math.max(squares / sum || 0, leastFactor), mostFactor);
    floats[layout.factorOf(row) >> 2] = factor;
  }
}
