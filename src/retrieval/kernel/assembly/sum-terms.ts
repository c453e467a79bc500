/** Of a table, for each byte of signs that is looked at: where it lies, and what both its halves add. */
const placeBytes: usize = 4;
const termBytes: usize = 32;

/** Bytes of a table for so many bytes of signs, a multiple of four: first all places, then all terms. */
export function tableBytes(planes: usize): usize {
  return planes * (placeBytes + termBytes);
}

/**
 * Writes for each of `count` rows, a multiple of 16, the sum of what its signs add. Four bytes of signs at a
 * time, for all rows: what they add stays in registers, and memory is read in its order, in four places at
 * once.
 *
 * @param signs where the first byte of the first row lies.
 * @param planeStep how far behind lies the next byte.
 */
export function sumTerms(
  signs: usize,
  planeStep: usize,
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
  for (const end = terms; table < end; table += 4 * placeBytes, terms += 4 * termBytes) {
    const one = signs + load<u32>(table) * planeStep;
    const two = signs + load<u32>(table, placeBytes) * planeStep;
    const three = signs + load<u32>(table, 2 * placeBytes) * planeStep;
    const four = signs + load<u32>(table, 3 * placeBytes) * planeStep;
    const oneLow = v128.load(terms);
    const oneHigh = v128.load(terms, 16);
    const twoLow = v128.load(terms, termBytes);
    const twoHigh = v128.load(terms, termBytes + 16);
    const threeLow = v128.load(terms, 2 * termBytes);
    const threeHigh = v128.load(terms, 2 * termBytes + 16);
    const fourLow = v128.load(terms, 3 * termBytes);
    const fourHigh = v128.load(terms, 3 * termBytes + 16);
    for (let at: usize = 0; at < count; at += 16) {
      let sum = v128.load(sums + at);
      sum = add(sum, v128.load(one + at), oneLow, oneHigh, mask);
      sum = add(sum, v128.load(two + at), twoLow, twoHigh, mask);
      sum = add(sum, v128.load(three + at), threeLow, threeHigh, mask);
      sum = add(sum, v128.load(four + at), fourLow, fourHigh, mask);
      v128.store(sums + at, sum);
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
