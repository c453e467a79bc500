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
 * Writes on which side of the centre a row lies in every dimension, and the factor by which these signs
 * say how far: that of RaBitQ (Gao & Long, SIGMOD 2024), the squared distance over the sum of the
 * distances in every dimension.
 */
export function writeSigns(
  buffer: ArrayBuffer,
  layout: RowLayout,
  centre: Float64Array,
  row: number,
): void {
  const codes = new Int8Array(buffer, layout.codesOf(row), layout.dimensions);
  const scale = new Float32Array(buffer, layout.scaleOf(row), 1)[0]!;
  const signs = new Uint8Array(buffer, layout.signsOf(row));
  let sum = 0;
  let squares = 0;
  let byte = 0;
  for (let index = 0; index < codes.length; index++) {
    const away = codes[index]! * scale - centre[index]!;
    sum += Math.abs(away);
    squares += away * away;
    if (away > 0) byte |= 1 << (index & 7);
    if ((index & 7) === 7 || index === codes.length - 1) {
      signs[(index >> 3) * blockRows] = byte;
      byte = 0;
    }
  }
  const factor = Math.min(Math.max(squares / sum || 0, leastFactor), mostFactor);
  new Float32Array(buffer, layout.factorOf(row), 1)[0] = factor;
}
