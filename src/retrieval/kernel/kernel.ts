import type { ScoredRow } from '../top-k.js';
import type { RowLayout } from './row-layout.js';
import type { CodedQuery, ScanQuery } from './scan-query.js';

/** What to look for, and where. */
export interface Scan {
  layout: RowLayout;
  /** Rows to look at: the first so many. */
  rows: number;
  /** One bit a row: whether it may be found. For every 64 rows two words; bits from `rows` on are 0. */
  allowed: Uint32Array;
  /** At least one, each with `keep` from 1 on, and all with the same share of the signs. */
  queries: readonly ScanQuery[];
  /**
   * Rows that each query chooses by signs, to be scored by 8-bit codes then; 0 to score all rows. At
   * least `keep` of every query.
   */
  shortlist: number;
}

/**
 * Memory with rows in it, and the scans over it. There are two: WebAssembly, and plain TypeScript for where
 * that cannot run. They find the same rows with the same scores to the last bit.
 */
export interface Kernel {
  /** The memory. Another one after `reserve`. */
  readonly buffer: ArrayBuffer;
  /** Makes room for `bytes`. What is there stays where it is; what is new is 0. */
  reserve(bytes: number): void;
  /**
   * Writes the signs of the rows from `from` up to `to`, by their codes: see `sign-rows.ts`.
   *
   * @param centre what signs are taken from, padded like the codes of a row.
   * @param end bytes that rows take; what lies behind may be written over.
   */
  writeSigns(layout: RowLayout, centre: Float32Array, from: number, to: number, end: number): void;
  /**
   * The best rows for each query, best first, and of equals the lower row. Scores are sums of 8-bit codes
   * times those of the query, times the row's scale, as 32-bit floats.
   *
   * @param end bytes that rows take; what lies behind may be written over.
   */
  scan(scan: Scan, end: number): ScoredRow[][];
  /**
   * What gives a row's scores for each of `queries`, as `scan` by codes would, in an array that the next call
   * fills anew. It holds until memory is reserved.
   *
   * @param end bytes that rows take; what lies behind may be written over.
   */
  scorer(
    layout: RowLayout,
    queries: readonly CodedQuery[],
    end: number,
  ): (row: number) => ArrayLike<number>;
}
