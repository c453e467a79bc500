import { segmentRows, signsOf } from './rows';
import { beatenOf, begin, countOf, lowest, offer, trim } from './shortlist';
import { sumTerms, tableBytes } from './sum-terms';

/** The sample by which most of the others are passed over: every eighth row, or about so many if that is fewer. */
const sampled: u32 = 8_192;
const sampledOf: u32 = 8;
/** Rows of the sample that lie side by side. */
const strip: u32 = 64;
/** Rows added up at once: their sums fit into the nearest cache. */
const chunk: u32 = 4_096;

/**
 * Chooses `keep` rows for every query by their signs. A sample goes first: what its best rows score tells
 * which rows need not be offered. Where that was too much to ask, all are.
 *
 * @param tables for each query a table that `sumTerms` reads, for `planes` bytes of signs.
 * @param lists where the rows go: for each query a shortlist, with room for it.
 * @param sums room for 4,096 bytes.
 */
export function chooseBySigns(
  rows: u32,
  allowed: usize,
  tables: usize,
  planes: usize,
  count: usize,
  keep: u32,
  lists: usize,
  listBytes: usize,
  sums: usize,
): void {
  const last = lists + count * listBytes;
  const tableStep = tableBytes(planes);
  for (let at = lists, table = tables; at < last; at += listBytes, table += tableStep) {
    askSample(rows, allowed, table, planes, keep, at, sums);
  }
  offerAll(rows, allowed, tables, planes, count, lists, listBytes, sums);
  for (let at = lists; at < last; at += listBytes, tables += tableStep) {
    if (countOf(at) < keep && beatenOf(at) > lowest) {
      begin(at, keep, lowest);
      offerAll(rows, allowed, tables, planes, 1, at, listBytes, sums);
    }
    trim(at);
  }
}

/**
 * Leaves an empty list that asks for what the sample's last row of so many scores: of its share of the rows
 * to keep, and of three standard deviations more, so that enough of all reach it if they are like the sample.
 */
function askSample(
  rows: u32,
  allowed: usize,
  table: usize,
  planes: usize,
  keep: u32,
  list: usize,
  sums: usize,
): void {
  const step = max<u32>(sampledOf, rows / sampled);
  const expected = <f32>keep / <f32>step;
  const enough = <u32>(expected + 3 * sqrt(expected)) + 1;
  if (enough >= keep) {
    begin(list, keep, lowest);
    return;
  }
  begin(list, enough, lowest);
  for (let row: u32 = 0; row < rows; row += step * strip) {
    offerRows(row, strip, allowed, table, planes, list, sums);
  }
  begin(list, keep, max(lowest, beatenOf(list) - 1));
}

/** Offers all rows that are allowed to the list of every query. */
function offerAll(
  rows: u32,
  allowed: usize,
  tables: usize,
  planes: usize,
  count: usize,
  lists: usize,
  listBytes: usize,
  sums: usize,
): void {
  const most = min(chunk, segmentRows());
  for (let row: u32 = 0; row < rows; row += most) {
    const some = min(most, (rows - row + 63) & ~63);
    for (let query: usize = 0; query < count; query++) {
      const table = tables + query * tableBytes(planes);
      offerRows(row, some, allowed, table, planes, lists + query * listBytes, sums);
    }
  }
}

/** Offers those of `count` rows from `row` on that are allowed; both are multiples of 64, all of one segment. */
function offerRows(
  row: u32,
  count: u32,
  allowed: usize,
  table: usize,
  planes: usize,
  list: usize,
  sums: usize,
): void {
  sumTerms(signsOf(row), segmentRows(), count, table, planes, sums);
  const last = row + count;
  for (; row < last; row += 64, sums += 64) {
    const beaten = i8x16.splat(<i8>beatenOf(list));
    let near =
      beating(sums, beaten) |
      (beating(sums + 16, beaten) << 16) |
      (beating(sums + 32, beaten) << 32) |
      (beating(sums + 48, beaten) << 48);
    near &= load<u64>(allowed + (row >> 3));
    while (near) {
      const found = <u32>ctz(near);
      offer(list, row + found, load<i8>(sums + found));
      near &= near - 1;
    }
  }
}

/** One bit each for those of sixteen sums that are above `beaten`. */
function beating(sums: usize, beaten: v128): u64 {
  return <u64>i8x16.bitmask(i8x16.gt_s(v128.load(sums), beaten));
}
