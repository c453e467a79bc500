import type { RowLayout } from './row-layout.js';

/**
 * Writes on which side of the centre the rows from `from` up to `to` lie in every dimension. By 32-bit
 * floats, as WebAssembly does it.
 */
export function writeSigns(
  buffer: ArrayBuffer,
  layout: RowLayout,
  centre: Float32Array,
  from: number,
  to: number,
): void {
  const codes = new Int8Array(buffer);
  const scales = new Float32Array(buffer, 0, buffer.byteLength >> 2);
  const signs = new Uint8Array(buffer);
  for (let row = from; row < to; row++) {
    const scale = scales[layout.scaleOf(row) >> 2]!;
    const codesAt = layout.codesOf(row);
    let signsAt = layout.signsOf(row);
    for (let first = 0; first < centre.length; first += 8) {
      let byte = 0;
      for (let index = first; index < first + 8; index++) {
        const value = Math.fround(codes[codesAt + index]! * scale);
        byte |= Number(value > centre[index]!) << (index - first);
      }
      signs[signsAt] = byte;
      signsAt += layout.segmentRows;
    }
  }
}
