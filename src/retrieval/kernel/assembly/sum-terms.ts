/** Bytes of a table for two bytes of signs: see `writeTable` in `wasm-kernel.ts`. */
const pairBytes: usize = 80;

/**
 * Writes for each of `count` rows, a multiple of 32, the sum of what its signs add. Two bytes of signs at a
 * time, for all rows: what they add stays in registers, and memory is read in its order.
 *
 * @param signs where the first byte of the first row lies.
 */
export function sumTerms(signs: usize, count: usize, table: usize, end: usize, sums: usize): void {
  memory.fill(sums, 0, count);
  for (; table < end; table += pairBytes) {
    const one = signs + load<u32>(table);
    const other = signs + load<u32>(table, 4);
    // From memory: V8 would make a constant anew wherever it is used, which takes longer than its use.
    const mask = v128.load64_splat(table, 8);
    const oneLow = v128.load(table, 16);
    const oneHigh = v128.load(table, 32);
    const otherLow = v128.load(table, 48);
    const otherHigh = v128.load(table, 64);
    for (let at: usize = 0; at < count; at += 32) {
      const into = sums + at;
      const first = add(v128.load(into), v128.load(one + at), oneLow, oneHigh, mask);
      v128.store(into, add(first, v128.load(other + at), otherLow, otherHigh, mask));
      const second = add(v128.load(into, 16), v128.load(one + at, 16), oneLow, oneHigh, mask);
      v128.store(into, add(second, v128.load(other + at, 16), otherLow, otherHigh, mask), 16);
    }
  }
}

/** Adds to sixteen sums what eight signs of each row choose: four of them choose one of sixteen terms. */
function add(sums: v128, signs: v128, low: v128, high: v128, mask: v128): v128 {
  // By 16 bits and masked: processors shift no bytes.
  const upper = v128.and(i16x8.shr_u(signs, 4), mask);
  const terms = i8x16.add(i8x16.swizzle(low, v128.and(signs, mask)), i8x16.swizzle(high, upper));
  return i8x16.add(sums, terms);
}
