import { type ScoredRow, topK } from '../top-k.js';
import type { Kernel, Scan } from './kernel.js';
import { leastSegmentRows, type RowLayout } from './row-layout.js';
import type { CodedQuery, ScanQuery } from './scan-query.js';
import { writeSigns } from './sign-rows.js';

/** The scans in plain TypeScript. */
export class PlainKernel implements Kernel {
  buffer = new ArrayBuffer(0);

  reserve(bytes: number): void {
    if (bytes <= this.buffer.byteLength) return;
    // By a quarter at least: all of it is copied.
    const larger = new ArrayBuffer(Math.max(bytes, Math.ceil(this.buffer.byteLength / 64) * 80));
    new Uint8Array(larger).set(new Uint8Array(this.buffer));
    this.buffer = larger;
  }

  writeSigns(layout: RowLayout, centre: Float32Array, from: number, to: number): void {
    writeSigns(this.buffer, layout, centre, from, to);
  }

  scan({ layout, rows, allowed, queries, shortlist }: Scan): ScoredRow[][] {
    const mayStand = (row: number) => ((allowed[row >> 5]! >> (row & 31)) & 1) === 1;
    return queries.map((query) => {
      const scoreOf = codeScorer(this.buffer, layout, query);
      if (shortlist === 0) {
        return topK(rows, query.keep, (row) => (mayStand(row) ? scoreOf(row) : undefined));
      }
      const signScoreOf = signScorer(this.buffer, layout, query);
      // Rows are added up 64 at a time, so every row is asked in its turn.
      const near = topK(rows, shortlist, signScoreOf, mayStand)
        .map(({ row }) => row)
        .sort((one, other) => one - other);
      return topK(near.length, query.keep, (place) => scoreOf(near[place]!)).map(
        ({ row, score }) => ({ row: near[row]!, score }),
      );
    });
  }

  scorer(layout: RowLayout, queries: readonly CodedQuery[]): (row: number) => Float32Array {
    const scorers = queries.map((query) => codeScorer(this.buffer, layout, query));
    const scores = new Float32Array(queries.length);
    return (row) => {
      for (let at = 0; at < scores.length; at++) scores[at] = scorers[at]!(row);
      return scores;
    };
  }
}

function codeScorer(buffer: ArrayBuffer, layout: RowLayout, query: CodedQuery) {
  const bytes = new Int8Array(buffer);
  const floats = new Float32Array(buffer);
  const { codes } = query;
  return (row: number): number => {
    const from = layout.codesOf(row);
    let sum = 0;
    for (let index = 0; index < codes.length; index++) sum += codes[index]! * bytes[from + index]!;
    return Math.fround(Math.fround(sum) * floats[layout.scaleOf(row) >> 2]!);
  };
}

function signScorer(buffer: ArrayBuffer, layout: RowLayout, { planes, terms }: ScanQuery) {
  const bytes = new Uint8Array(buffer);
  const tables = termsOfBytes(terms);
  const sums = new Int32Array(leastSegmentRows);
  return (row: number): number => {
    const inBlock = row % sums.length;
    if (inBlock === 0) {
      sums.fill(0);
      const signs = layout.signsOf(row);
      for (const [at, plane] of planes.entries()) {
        addTerms(bytes, signs + plane * layout.segmentRows, tables, 256 * at, sums);
      }
    }
    return sums[inBlock]!;
  };
}

/** Adds what one byte of signs of each row says. */
function addTerms(
  bytes: Uint8Array,
  from: number,
  terms: Int8Array,
  table: number,
  sums: Int32Array,
): void {
  for (let row = 0; row < sums.length; row++) sums[row]! += terms[table + bytes[from + row]!]!;
}

/** Eight signs at a time: what both halves of a byte add. */
function termsOfBytes(terms: Int8Array): Int8Array {
  return Int8Array.from({ length: terms.length * 8 }, (_, at) => {
    const table = (at >> 8) * 32;
    return terms[table + (at & 15)]! + terms[table + 16 + ((at >> 4) & 15)]!;
  });
}
