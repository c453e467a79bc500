import { codesOf, scaleOf, stride } from './rows';
import { offer } from './selection';
import { countOf, rowOf } from './shortlist';

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

/** Offers the rows of a shortlist to a selection, by their 8-bit codes. */
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
    const part = query + (at << 1);
    even = i32x4.add(even, i32x4.dot_i16x8_s(v128.load8x8_s(codes + at), v128.load(part)));
    odd = i32x4.add(odd, i32x4.dot_i16x8_s(v128.load8x8_s(codes + at, 8), v128.load(part, 16)));
  }
  const sums = i32x4.add(even, odd);
  const sum =
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3);
  return <f32>sum * load<f32>(scaleOf(row));
}
