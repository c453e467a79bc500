import { segmentRows, signsOf } from './rows';
import { countOf, keepOf, leastKey, leastScore, lowest, offer, restart, shrink } from './selection';
import { sumTerms, tableBytes } from './sum-terms';

/** Rows of the sample by which most of the others are passed over: at least so many, or an eighth of all. */
const sampled: u32 = 8_192;
/** Rows of the sample that lie side by side. */
const strip: u32 = 64;
/** Rows added up at once: their sums fit into the nearest cache. */
const chunk: u32 = 4_096;

/**
 * Chooses for every query the rows that its selection keeps, by their signs. A sample goes first: what
 * its best rows score tells which rows need not be offered. Where that was too much to ask, all are.
 *
 * @param tables for each query a table that `sumTerms` reads, for `planes` bytes of signs.
 * @param sums room for 4,096 bytes.
 */
export function chooseBySigns(
  rows: u32,
  allowed: usize,
  tables: usize,
  planes: usize,
  count: usize,
  selections: usize,
  selectionBytes: usize,
  sums: usize,
): void {
  const last = selections + count * selectionBytes;
  const next = tableBytes(planes);
  for (let at = selections, table = tables; at < last; at += selectionBytes, table += next) {
    askSample(rows, allowed, table, planes, at, sums);
  }
  offerAll(rows, allowed, tables, planes, count, selections, selectionBytes, sums);
  for (let at = selections; at < last; at += selectionBytes, tables += next) {
    if (countOf(at) >= keepOf(at) || leastKey(at) === lowest) continue;
    restart(at, keepOf(at), lowest);
    offerAll(rows, allowed, tables, planes, 1, at, selectionBytes, sums);
  }
}

/**
 * Leaves an empty selection that asks for so much that three standard deviations more rows than needed
 * reach it, if the others are like the sample.
 */
function askSample(
  rows: u32,
  allowed: usize,
  table: usize,
  planes: usize,
  selection: usize,
  sums: usize,
): void {
  const keep = keepOf(selection);
  const step = max<u32>(8, rows / sampled);
  const expected = <f32>keep / <f32>step;
  const enough = <u32>(expected + 3 * sqrt(expected)) + 1;
  if (enough >= keep) return;
  restart(selection, enough, lowest);
  for (let row: u32 = 0; row < rows; row += step * strip) {
    offerRows(row, strip, allowed, table, planes, selection, sums);
  }
  shrink(selection);
  restart(selection, keep, leastKey(selection));
}

/** Offers all rows that are allowed to the selection of every query. */
function offerAll(
  rows: u32,
  allowed: usize,
  tables: usize,
  planes: usize,
  count: usize,
  selections: usize,
  selectionBytes: usize,
  sums: usize,
): void {
  const most = min(chunk, segmentRows());
  for (let row: u32 = 0; row < rows; row += most) {
    const some = min(most, (rows - row + 63) & ~63);
    for (let query: usize = 0; query < count; query++) {
      const table = tables + query * tableBytes(planes);
      const selection = selections + query * selectionBytes;
      offerRows(row, some, allowed, table, planes, selection, sums);
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
  selection: usize,
  sums: usize,
): void {
  sumTerms(signsOf(row), segmentRows(), count, table, planes, sums);
  const last = row + count;
  for (; row < last; row += 64, sums += 64) {
    const least = i8x16.splat(<i8>max<f32>(-128, leastScore(selection)));
    let near =
      reaching(sums, least) |
      (reaching(sums + 16, least) << 16) |
      (reaching(sums + 32, least) << 32) |
      (reaching(sums + 48, least) << 48);
    near &= load<u64>(allowed + (row >> 3));
    while (near) {
      const found = <u32>ctz(near);
      offer(selection, row + found, <f32>load<i8>(sums + found));
      near &= near - 1;
    }
  }
}

/** One bit each for those of sixteen sums that are not below `least`. */
function reaching(sums: usize, least: v128): u64 {
  return <u64>i8x16.bitmask(i8x16.ge_s(v128.load(sums), least));
}
