import { blockRows, type RowLayout } from './row-layout.js';

/** Factors within these give scores that are numbers, and none of them -0. */
const leastFactor = Math.fround(1e-9);
const mostFactor = Math.fround(1e30);

/**
 * Writes on which side of the centre the rows from `from` up to `to` lie in every dimension, and the
 * factor by which these signs say how far: that of RaBitQ (Gao & Long, SIGMOD 2024), the squared distance
 * over the sum of the distances in every dimension.
 *
 * All of it in 32-bit floats, added up in four lanes, as WebAssembly does it.
 */
export function writeSigns(
  buffer: ArrayBuffer,
  layout: RowLayout,
  centre: Float32Array,
  from: number,
  to: number,
): void {
  const codes = new Int8Array(buffer);
  const floats = new Float32Array(buffer, 0, buffer.byteLength >> 2);
  const signs = new Uint8Array(buffer);
  const sums = new Float32Array(4);
  const squares = new Float32Array(4);
  for (let row = from; row < to; row++) {
    const scale = floats[layout.scaleOf(row) >> 2]!;
    const codesAt = layout.codesOf(row);
    let signsAt = layout.signsOf(row);
    sums.fill(0);
    squares.fill(0);
    for (let first = 0; first < centre.length; first += 8) {
      let byte = 0;
      for (let index = first; index < first + 8; index++) {
        const value = Math.fround(codes[codesAt + index]! * scale);
        const away = Math.fround(value - centre[index]!);
        sums[index & 3]! += Math.abs(away);
        squares[index & 3]! += Math.fround(away * away);
        byte |= Number(away > 0) << (index - first);
      }
      signs[signsAt] = byte;
      signsAt += blockRows;
    }
    const factor = Math.fround(total(squares) / total(sums));
    // Also for a factor that is no number.
    const atLeast = factor > leastFactor ? factor : leastFactor;
    floats[layout.factorOf(row) >> 2] = Math.min(atLeast, mostFactor);
  }
}

function total(lanes: Float32Array): number {
  const first = Math.fround(lanes[0]! + lanes[1]!);
  return Math.fround(first + Math.fround(lanes[2]! + lanes[3]!));
}
