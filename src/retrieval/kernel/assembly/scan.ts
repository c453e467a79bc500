import { codesOf, factorOf, scaleOf, signsOf, stride, width } from './rows';
import { countOf, keepOf, leastScore, offer, raise, restart, rowOf } from './selection';

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

/** Writes the scores of one row for each query. */
export function scoreRow(row: u32, queries: usize, count: usize, into: usize): void {
  for (let query: usize = 0; query < count; query++) {
    store<f32>(into + (query << 2), scoreOf(row, queries + query * (stride << 1)));
  }
}

/** Rows fetched together: their codes fit into the nearest cache. */
const fetched: u32 = 32;
/** Where what was fetched ends up, so that no compiler leaves the fetching out. */
export let seen: u32 = 0;

/** Offers the rows of one selection to another, by their 8-bit codes. */
export function scoreAgain(from: usize, query: usize, into: usize): void {
  const count = countOf(from);
  for (let first: u32 = 0; first < count; first += fetched) {
    const end = min(first + fetched, count);
    // They lie far apart: asked for all at once, their ways from memory overlap.
    for (let at = first; at < end; at++) seen ^= touch(rowOf(from, at));
    for (let at = first; at < end; at++) {
      const row = rowOf(from, at);
      offer(into, row, scoreOf(row, query));
    }
  }
}

function touch(row: u32): u32 {
  const codes = codesOf(row);
  let bytes: u32 = load<u8>(scaleOf(row));
  for (let at: usize = 0; at < stride; at += 64) bytes ^= load<u8>(codes + at);
  return bytes;
}

function scoreOf(row: u32, query: usize): f32 {
  const codes = codesOf(row);
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
  return <f32>sum * load<f32>(scaleOf(row));
}

/** Rows of the sample by which most of the others are passed over. */
const sampled: u32 = 16_384;

/**
 * Chooses for every query the rows that its selection keeps, by their signs. A sample goes first: what
 * its best rows score tells which rows need not be offered. Where that was too much to ask, all are.
 *
 * @param centre sum of the terms of a row that points nowhere.
 * @param spill room for 32 scores.
 */
export function chooseBySigns(
  rows: u32,
  allowed: usize,
  tables: usize,
  count: usize,
  selections: usize,
  selectionBytes: usize,
  centre: i32,
  spill: usize,
): void {
  const step = rows / sampled;
  const last = selections + count * selectionBytes;
  if (step > 1) {
    scanSigns(rows, step, allowed, tables, count, selections, selectionBytes, centre, spill);
    for (let at = selections; at < last; at += selectionBytes) raise(at, step);
  }
  scanSigns(rows, 1, allowed, tables, count, selections, selectionBytes, centre, spill);
  if (step <= 1) return;
  for (let at = selections; at < last; at += selectionBytes, tables += width << 5) {
    if (countOf(at) >= keepOf(at)) continue;
    restart(at);
    scanSigns(rows, 1, allowed, tables, 1, at, selectionBytes, centre, spill);
  }
}

/**
 * Offers the allowed rows of every `step`-th block to the selection of every query, by their signs: a block
 * of 32 rows at a time, each four signs of which choose a term out of sixteen.
 */
function scanSigns(
  rows: u32,
  step: u32,
  allowed: usize,
  tables: usize,
  count: usize,
  selections: usize,
  selectionBytes: usize,
  centre: i32,
  spill: usize,
): void {
  for (let row: u32 = 0; row < rows; row += step << 5) {
    const among = load<u32>(allowed + (row >> 3));
    if (!among) continue;
    const signs = signsOf(row);
    const factors = factorOf(row);
    for (let query: usize = 0; query < count; query++) {
      const selection = selections + query * selectionBytes;
      const table = tables + query * (width << 5);
      let near = scoreBlock(signs, factors, table, centre, leastScore(selection), spill) & among;
      while (near) {
        const found = ctz(near);
        offer(selection, row + found, load<f32>(spill + ((<usize>found) << 2)));
        near &= near - 1;
      }
    }
  }
}

/** Writes the scores of 32 rows; one bit each for those that reach `least` comes back. */
function scoreBlock(
  signs: usize,
  factors: usize,
  table: usize,
  centre: i32,
  least: f32,
  spill: usize,
): u32 {
  // Sums of 16 bits: of the bytes of odd rows, and of the bytes of even rows with those of odd ones above.
  let odd = i16x8.splat(0);
  let both = i16x8.splat(0);
  let odd2 = i16x8.splat(0);
  let both2 = i16x8.splat(0);
  const end = signs + (width << 5);
  for (; signs < end; signs += 64, table += 64) {
    const one = v128.load(table);
    const two = v128.load(table, 16);
    const three = v128.load(table, 32);
    const four = v128.load(table, 48);
    const sums = termsOf(v128.load(signs), v128.load(signs, 32), one, two, three, four);
    both = i16x8.add(both, sums);
    odd = i16x8.add(odd, i16x8.shr_u(sums, 8));
    const sums2 = termsOf(v128.load(signs, 16), v128.load(signs, 48), one, two, three, four);
    both2 = i16x8.add(both2, sums2);
    odd2 = i16x8.add(odd2, i16x8.shr_u(sums2, 8));
  }
  return (
    scoreHalf(both, odd, factors, centre, least, spill) |
    (scoreHalf(both2, odd2, factors + 64, centre, least, spill + 64) << 16)
  );
}

/** What 16 bits of each of sixteen rows add. Terms are at most 62: four of them fit in a byte. */
function termsOf(low: v128, high: v128, one: v128, two: v128, three: v128, four: v128): v128 {
  const mask = i8x16.splat(15);
  // By 16 bits and masked: processors shift no bytes.
  const lowUpper = v128.and(i16x8.shr_u(low, 4), mask);
  const highUpper = v128.and(i16x8.shr_u(high, 4), mask);
  return i8x16.add(
    i8x16.add(i8x16.swizzle(one, v128.and(low, mask)), i8x16.swizzle(two, lowUpper)),
    i8x16.add(i8x16.swizzle(three, v128.and(high, mask)), i8x16.swizzle(four, highUpper)),
  );
}

/** Writes the scores of sixteen rows; one bit each for those that reach `least` comes back. */
function scoreHalf(
  both: v128,
  odd: v128,
  factors: usize,
  centre: i32,
  least: f32,
  spill: usize,
): u32 {
  const even = i16x8.sub(both, i16x8.shl(odd, 8));
  const low = i16x8.shuffle(even, odd, 0, 8, 1, 9, 2, 10, 3, 11);
  const high = i16x8.shuffle(even, odd, 4, 12, 5, 13, 6, 14, 7, 15);
  return (
    scoreFour(i32x4.extend_low_i16x8_u(low), factors, centre, least, spill) |
    (scoreFour(i32x4.extend_high_i16x8_u(low), factors + 16, centre, least, spill + 16) << 4) |
    (scoreFour(i32x4.extend_low_i16x8_u(high), factors + 32, centre, least, spill + 32) << 8) |
    (scoreFour(i32x4.extend_high_i16x8_u(high), factors + 48, centre, least, spill + 48) << 12)
  );
}

function scoreFour(sums: v128, factors: usize, centre: i32, least: f32, spill: usize): u32 {
  const away = f32x4.convert_i32x4_s(i32x4.sub(sums, i32x4.splat(centre)));
  const scores = f32x4.mul(away, v128.load(factors));
  v128.store(spill, scores);
  return i32x4.bitmask(f32x4.ge(scores, f32x4.splat(least)));
}
