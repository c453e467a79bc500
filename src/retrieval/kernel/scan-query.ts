import type { RowLayout } from './row-layout.js';

/** Largest sum of terms: they are added in bytes. */
const mostSum = 127;
/** Bytes of signs that are looked at: with more, terms would be too small to tell dimensions apart. */
const mostPlanes = 64;

/** A query in whole numbers, so that every processor adds up the same. */
export interface CodedQuery {
  /** The query in 16 bits, padded like the codes of a row. */
  codes: Int16Array;
  /** A score of the codes times this is a dot product. */
  scale: number;
}

/** A query as both scans read it. */
export interface ScanQuery extends CodedQuery {
  /** Which bytes of a row's signs are looked at, in their order; a multiple of four of them. */
  planes: Uint32Array;
  /** For both halves of each of these bytes, what each of its sixteen combinations of signs adds; no sum leaves a byte. */
  terms: Int8Array;
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
 *
 * @param share of the signs to look at, 0 to 1: those where the query is largest.
 */
export function scanQuery(
  query: ArrayLike<number>,
  keep: number,
  layout: RowLayout,
  share: number,
): ScanQuery | undefined {
  const coded = codedQuery(query, layout);
  if (!coded) return undefined;
  const planes = planesOf(coded.codes, layout.width, share);
  return { ...coded, planes, terms: termsOf(coded.codes, planes), keep };
}

function planesOf(codes: Int16Array, width: number, share: number): Uint32Array {
  const planes = new Uint32Array(width);
  for (let plane = 0; plane < width; plane++) planes[plane] = plane;
  const count = Math.min(4 * Math.ceil((share * width) / 4), mostPlanes);
  if (count >= width) return planes;
  const weights = new Float64Array(width);
  for (let index = 0; index < codes.length; index++) weights[index >> 3]! += codes[index]! ** 2;
  return planes
    .sort((one, other) => weights[other]! - weights[one]! || one - other)
    .subarray(0, count)
    .sort();
}

function termsOf(codes: Int16Array, planes: Uint32Array): Int8Array {
  const scale = scaleOf(codes, planes);
  const terms = new Int8Array(planes.length * 32);
  for (let group = 0; group < 2 * planes.length; group++) {
    const first = firstOf(group, planes);
    const one = codes[first]!;
    const two = codes[first + 1]!;
    const three = codes[first + 2]!;
    const four = codes[first + 3]!;
    // Half of the combinations: the others have all signs turned.
    for (let signs = 0; signs < 8; signs++) {
      const sum =
        (signs & 1 ? one : -one) + (signs & 2 ? two : -two) + (signs & 4 ? three : -three);
      const term = rounded((sum - four) * scale);
      terms[16 * group + signs] = term;
      terms[16 * group + 15 - signs] = -term;
    }
  }
  return terms;
}

/** The largest scale, or nearly so, by which no sum of terms leaves a byte. */
function scaleOf(codes: Int16Array, planes: Uint32Array): number {
  const largest = new Int32Array(2 * planes.length);
  let total = 1;
  for (let group = 0; group < largest.length; group++) {
    const first = firstOf(group, planes);
    for (let at = first; at < first + 4; at++) largest[group]! += Math.abs(codes[at]!);
    total += largest[group]!;
  }
  for (let scale = mostSum / total; ; scale *= 0.99) {
    let sum = 0;
    for (const term of largest) sum += rounded(term * scale);
    if (sum <= mostSum) return scale;
  }
}

/** Nearly as `Math.round`, in half its time; whatever bounds a term must round as terms do. */
function rounded(value: number): number {
  return Math.floor(value + 0.5);
}

/** The first dimension of a half of a byte. */
function firstOf(group: number, planes: Uint32Array): number {
  return 8 * planes[group >> 1]! + 4 * (group & 1);
}
