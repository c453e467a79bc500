/** A way to keep a vector in fewer bytes. */
export interface Shortening {
  /** Of its leading dimensions so many; the rest is cut off (Matryoshka, Kusupati et al., NeurIPS 2022). */
  dimensions: number;
  /** Of each dimension: 32 as they are, 8 and 4 as whole steps of one scale, 1 the sign. */
  bits: 32 | 8 | 4 | 1;
}

/** Bytes of a vector, its 32-bit scale counted where it has one. */
export function bytesOf({ dimensions, bits }: Shortening): number {
  return (dimensions * bits) / 8 + (bits === 32 ? 0 : 4);
}

/** What is left of `vector` once it was kept in this way. */
export function shortenVector(
  vector: Float32Array,
  { dimensions, bits }: Shortening,
): Float32Array {
  const cut = vector.subarray(0, dimensions);
  if (bits === 32) return cut;
  if (bits === 1) return cut.map(Math.sign);
  const largest = cut.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest / (2 ** (bits - 1) - 1);
  return cut.map((value) => (scale > 0 ? Math.round(value / scale) * scale : 0));
}
