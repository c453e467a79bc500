import { leastScore, offer, shrink } from './selection';

export { shrink };

/** Where things lie in a segment: see `row-layout.ts`. */
let shift: u32 = 0;
let segmentBytes: usize = 0;
let stride: usize = 0;
let scalesAt: usize = 0;
let width: usize = 0;
let signsAt: usize = 0;
let factorsAt: usize = 0;

export function shape(
  shiftOf: u32,
  bytes: usize,
  codes: usize,
  scales: usize,
  signs: usize,
  signBytes: usize,
  factors: usize,
): void {
  shift = shiftOf;
  segmentBytes = bytes;
  stride = codes;
  scalesAt = scales;
  signsAt = signs;
  width = signBytes;
  factorsAt = factors;
}

/** Offers every allowed row to the selection of every query, by its 8-bit codes. */
export function scanCodes(
  rows: u32,
  allowed: usize,
  queries: usize,
  count: usize,
  selections: usize,
  selectionBytes: usize,
): void {
  for (let row: u32 = 0; row < rows; row++) {
    if (!((load<u8>(allowed + (row >> 3)) >> (row & 7)) & 1)) continue;
    for (let query: usize = 0; query < count; query++) {
      const score = scoreOf(row, queries + query * (stride << 1));
      offer(selections + query * selectionBytes, row, score);
    }
  }
}

/** Offers the rows of one selection to another, by their 8-bit codes. */
export function scoreAgain(from: usize, query: usize, into: usize): void {
  const count = load<u32>(from, 8);
  for (let at: u32 = 0; at < count; at++) {
    const row = ~(<u32>load<u64>(from + ((<usize>at) << 3), 16));
    offer(into, row, scoreOf(row, query));
  }
}

function scoreOf(row: u32, query: usize): f32 {
  const segment = <usize>(row >> shift) * segmentBytes;
  const place = <usize>(row & ((1 << shift) - 1));
  const codes = segment + place * stride;
  let even = i32x4.splat(0);
  let odd = i32x4.splat(0);
  for (let at: usize = 0; at < stride; at += 16) {
    const values = v128.load(codes + at);
    const part = query + (at << 1);
    even = i32x4.add(even, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(values), v128.load(part)));
    odd = i32x4.add(odd, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(values), v128.load(part, 16)));
  }
  const sums = i32x4.add(even, odd);
  const sum =
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3);
  return <f32>sum * load<f32>(segment + scalesAt + (place << 2));
}

/**
 * Offers every allowed row to the selection of every query, by its signs: sixteen rows at a time, each
 * four signs of which choose a term out of sixteen.
 *
 * @param centre sum of the terms of a row that points nowhere.
 * @param spill room for sixteen scores.
 */
export function scanSigns(
  rows: u32,
  allowed: usize,
  tables: usize,
  count: usize,
  selections: usize,
  selectionBytes: usize,
  centre: i32,
  spill: usize,
): void {
  const inSegment: u32 = (1 << shift) - 1;
  for (let row: u32 = 0; row < rows; row += 16) {
    const among = load<u16>(allowed + (row >> 3));
    if (!among) continue;
    const segment = <usize>(row >> shift) * segmentBytes;
    const place = <usize>(row & inSegment);
    const signs = segment + signsAt + place * width;
    const factors = segment + factorsAt + (place << 2);
    for (let query: usize = 0; query < count; query++) {
      const selection = selections + query * selectionBytes;
      sumTerms(signs, tables + query * (width << 5), centre, spill);
      const least = f32x4.splat(leastScore(selection));
      let near: u32 = 0;
      for (let quarter: usize = 0; quarter < 64; quarter += 16) {
        const scores = f32x4.mul(v128.load(spill + quarter), v128.load(factors + quarter));
        v128.store(spill + quarter, scores);
        near |= i32x4.bitmask(f32x4.ge(scores, least)) << (<u32>quarter >> 2);
      }
      near &= among;
      while (near) {
        const found = ctz(near);
        offer(selection, row + found, load<f32>(spill + ((<usize>found) << 2)));
        near &= near - 1;
      }
    }
  }
}

/** Writes the sums of the terms of sixteen rows, less `centre`, as floats. */
function sumTerms(signs: usize, table: usize, centre: i32, into: usize): void {
  const mask = i8x16.splat(15);
  let low = i16x8.splat(0);
  let high = i16x8.splat(0);
  for (let at: usize = 0; at < width; at += 2) {
    const one = v128.load(signs + (at << 4));
    const two = v128.load(signs + (at << 4), 16);
    const terms = table + (at << 5);
    // Terms are at most 62: four of them fit in a byte.
    const sums = i8x16.add(
      i8x16.add(
        i8x16.swizzle(v128.load(terms), v128.and(one, mask)),
        i8x16.swizzle(v128.load(terms, 16), i8x16.shr_u(one, 4)),
      ),
      i8x16.add(
        i8x16.swizzle(v128.load(terms, 32), v128.and(two, mask)),
        i8x16.swizzle(v128.load(terms, 48), i8x16.shr_u(two, 4)),
      ),
    );
    low = i16x8.add(low, i16x8.extend_low_i8x16_u(sums));
    high = i16x8.add(high, i16x8.extend_high_i8x16_u(sums));
  }
  const middle = i32x4.splat(centre);
  storeFloats(into, i32x4.sub(i32x4.extend_low_i16x8_u(low), middle));
  storeFloats(into + 16, i32x4.sub(i32x4.extend_high_i16x8_u(low), middle));
  storeFloats(into + 32, i32x4.sub(i32x4.extend_low_i16x8_u(high), middle));
  storeFloats(into + 48, i32x4.sub(i32x4.extend_high_i16x8_u(high), middle));
}

function storeFloats(into: usize, sums: v128): void {
  v128.store(into, f32x4.convert_i32x4_s(sums));
}
