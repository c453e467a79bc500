/** Vectors of a shard's products in their order: `codes[i * dimensions + d] * scales[i]`. */
export interface PackVectors {
  codes: Int8Array;
  /** 0 for a text without words, which has no vector. */
  scales: Float32Array;
}

/*
 * The bytes, little-endian: scales (4 × count) | codes (dimensions × count).
 */

/** Bytes of the vectors of `count` products. */
export function vectorBytes(count: number, dimensions: number): number {
  return count * (4 + dimensions);
}

export function encodeVectors({ codes, scales }: PackVectors): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(scales.byteLength + codes.length);
  const view = new DataView(bytes.buffer);
  for (const [row, scale] of scales.entries()) view.setFloat32(4 * row, scale, true);
  bytes.set(new Uint8Array(codes.buffer, codes.byteOffset, codes.length), scales.byteLength);
  return bytes;
}

/** The vectors in `bytes`, whose codes stay where they lie, or a sentence that says why there are none. */
export function decodeVectors(
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  dimensions: number,
): PackVectors | string {
  const length = vectorBytes(count, dimensions);
  if (bytes.length !== length) {
    return `its vectors have ${bytes.length} bytes instead of ${length}`;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const scales = Float32Array.from({ length: count }, (_, row) => view.getFloat32(4 * row, true));
  if (!scales.every((scale) => Number.isFinite(scale) && scale >= 0)) {
    return 'a vector has an impossible scale';
  }
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset + 4 * count, count * dimensions);
  return { codes, scales };
}
