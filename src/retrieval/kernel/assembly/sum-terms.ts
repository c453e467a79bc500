/** Of a table, for each byte of signs that is looked at: where it lies, and what both its halves add. */
const placeBytes: usize = 4;
const termBytes: usize = 32;

/** Bytes of a table for so many bytes of signs, an even number: first all places, then all terms. */
export function tableBytes(planes: usize): usize {
  return planes * (placeBytes + termBytes);
}

/**
 * Writes for each of `count` rows, a multiple of 32, the sum of what its signs add. Two bytes of signs at a
 * time, for all rows: what they add stays in registers, and memory is read in its order.
 *
 * @param signs where the first byte of the first row lies.
 * @param next how far behind lies the next byte.
 */
export function sumTerms(
  signs: usize,
  next: usize,
  count: usize,
  table: usize,
  planes: usize,
  sums: usize,
): void {
  // From memory: V8 would make a constant anew wherever it is used, which takes longer than its use.
  v128.store(sums, i8x16.splat(15));
  const mask = v128.load(sums);
  memory.fill(sums, 0, count);
  let terms = table + planes * placeBytes;
  for (const end = terms; table < end; table += 2 * placeBytes, terms += 2 * termBytes) {
    const one = signs + load<u32>(table) * next;
    const other = signs + load<u32>(table, placeBytes) * next;
    const oneLow = v128.load(terms);
    const oneHigh = v128.load(terms, 16);
    const otherLow = v128.load(terms, 32);
    const otherHigh = v128.load(terms, 48);
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
