import type { RowLayout } from './row-layout.js';

/** Largest term of a table: four of them fit in a byte. */
const mostTerm = 62;
/** What a group of four signs adds where the query says nothing. */
const middleTerm = mostTerm / 2;

/** A query in whole numbers, so that every processor adds up the same. */
export interface CodedQuery {
  /** The query in 16 bits, padded like the codes of a row. */
  codes: Int16Array;
  /** A score of the codes times this is a dot product. */
  scale: number;
}

/** A query as both scans read it. */
export interface ScanQuery extends CodedQuery {
  /** For every four dimensions, what each of their sixteen combinations of signs adds: 0 to 62. */
  terms: Uint8Array;
  /** Rows to find. */
  keep: number;
}

/** The query as whole numbers; nothing where a component is not finite. */
export function codedQuery(query: ArrayLike<number>, layout: RowLayout): CodedQuery | undefined {
  let largest = 0;
  for (let index = 0; index < query.length; index++) {
    largest = Math.max(largest, Math.abs(query[index]!));
  }
  if (!Number.isFinite(largest)) return undefined;
  // The sum of all products stays within 32 bits.
  const most = Math.min(32_767, Math.floor((2 ** 31 - 1) / (128 * Math.max(1, layout.stride))));
  const scale = largest / most;
  const codes = new Int16Array(layout.stride);
  for (let index = 0; index < query.length; index++) {
    codes[index] = scale > 0 ? Math.round(query[index]! / scale) : 0;
  }
  return { codes, scale };
}

/**
 * The same with the terms of its signs.
 *
 * Signs alone on both sides lose too much, so that only the rows are reduced to signs (RaBitQ, Gao & Long,
 * SIGMOD 2024), and the query meets them in tables of four dimensions (Quicker ADC, André et al., PAMI 2019).
 */
export function scanQuery(
  query: ArrayLike<number>,
  keep: number,
  layout: RowLayout,
): ScanQuery | undefined {
  const coded = codedQuery(query, layout);
  return coded && { ...coded, terms: termsOf(coded.codes, layout.width), keep };
}

/** What the terms of a row that points nowhere add up to. */
export function centreOf(layout: RowLayout): number {
  return 2 * layout.width * middleTerm;
}

function termsOf(codes: Int16Array, width: number): Uint8Array {
  const groups = 2 * width;
  let reach = 1;
  for (let at = 0; at < codes.length; at += 4) {
    let sum = 0;
    for (let place = at; place < at + 4; place++) sum += Math.abs(codes[place]!);
    reach = Math.max(reach, sum);
  }
  const terms = new Uint8Array(groups * 16);
  const sums = new Int32Array(16);
  for (let group = 0; group < groups; group++) {
    // Without any sign all four count below 0; each sign turns one of them.
    sums[0] = 0;
    for (let place = 0; place < 4; place++) {
      const code = codes[4 * group + place]!;
      const known = 1 << place;
      for (let at = 0; at < known; at++) {
        sums[at + known] = sums[at]! + code;
        sums[at]! -= code;
      }
    }
    for (let at = 0; at < 16; at++) {
      terms[16 * group + at] = middleTerm + Math.round((sums[at]! / reach) * middleTerm);
    }
  }
  return terms;
}
