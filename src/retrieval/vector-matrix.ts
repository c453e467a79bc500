import { centreOfRows } from './kernel/centre-of-rows.js';
import type { Kernel } from './kernel/kernel.js';
import { PlainKernel } from './kernel/plain-kernel.js';
import { RowLayout } from './kernel/row-layout.js';
import { codedQuery, type ScanQuery, scanQuery } from './kernel/scan-query.js';
import type { ScoredRow } from './top-k.js';

/** A direction to look in, and how many rows. */
export interface Wanted {
  query: Float32Array;
  k: number;
}

export interface VectorMatrixOptions {
  /** Memory of its own, and the scans. Default: those in plain TypeScript. */
  kernel?: Kernel | undefined;
  /** Scores every row by its codes, however many there are. Default `false`. */
  exact?: boolean;
}

/** Vectors from which a look at their signs pays before one at their codes. */
const signsFrom = 8_000;
/** Rows that signs choose: the fourth root of all vectors times so many, at least so many for each row wanted. */
const shortlist = { root: 90, each: 4 };

/**
 * Item vectors by catalogue row, as 8-bit codes with one scale a row: a quarter of the memory of floats, at
 * hardly any loss of recall (docs/retrieval.md has the figures).
 */
export class VectorMatrix {
  readonly dimensions: number;
  readonly #layout: RowLayout;
  readonly #kernel: Kernel;
  readonly #signsFrom: number;
  #segments = 0;
  #bytes = new Int8Array();
  #floats = new Float32Array();
  /** One bit a row: whether it holds a vector. */
  #present = new Uint32Array();
  #count = 0;
  /** What signs are taken from, once there are signs, and how many vectors there were then. */
  #centre: Float32Array | undefined;
  #centred = 0;

  /** @param capacity rows expected: room for them is made as they come, in pieces of a size that fits. */
  constructor(dimensions: number, capacity = 256, options: VectorMatrixOptions = {}) {
    this.dimensions = dimensions;
    this.#layout = new RowLayout(dimensions, capacity);
    this.#kernel = options.kernel ?? new PlainKernel();
    this.#signsFrom = options.exact ? Number.POSITIVE_INFINITY : signsFrom;
  }

  /** Rows that hold a vector. */
  get count(): number {
    return this.#count;
  }

  /** Rows there is room for. */
  get capacity(): number {
    return this.#segments * this.#layout.segmentRows;
  }

  /** Whether a row holds a vector. A vector of zeros, from a text without words, is none. */
  has(row: number): boolean {
    return this.#scaleOf(row) > 0;
  }

  /** Stores `vector` (length `dimensions`) in `row`. Throws `RangeError` where no memory is left for it. */
  set(row: number, vector: Float32Array): void {
    let largest = 0;
    for (let index = 0; index < vector.length; index++) {
      largest = Math.max(largest, Math.abs(vector[index]!));
    }
    const scale = largest / 127;
    this.#grow(row + 1);
    const { dimensions } = this;
    const bytes = this.#bytes;
    const from = this.#layout.codesOf(row);
    for (let index = 0; index < dimensions; index++) {
      // As `Math.round`, in half its time.
      bytes[from + index] = scale > 0 ? Math.floor(vector[index]! / scale + 0.5) : 0;
    }
    this.#putScale(row, scale);
  }

  /** Stores a vector that is quantized already. Throws as `set` does. */
  setCodes(row: number, codes: ArrayLike<number>, scale: number): void {
    this.#grow(row + 1);
    this.#bytes.set(codes, this.#layout.codesOf(row));
    this.#putScale(row, scale);
  }

  /** The row's codes, a view into the matrix until it grows, and its scale. */
  codesOf(row: number): { codes: Int8Array; scale: number } {
    const from = this.#layout.codesOf(row);
    return {
      codes: this.#bytes.subarray(from, from + this.dimensions),
      scale: this.#scaleOf(row),
    };
  }

  /** The row's vector, or `undefined` where it holds none. */
  get(row: number): Float32Array | undefined {
    if (!this.has(row)) return undefined;
    const { codes, scale } = this.codesOf(row);
    const vector = new Float32Array(this.dimensions);
    for (let index = 0; index < vector.length; index++) vector[index] = codes[index]! * scale;
    return vector;
  }

  /** Dot product of `query` with `row`; 0 for a row without vector. */
  dot(query: Float32Array, row: number): number {
    if (!this.has(row)) return 0;
    const { dimensions } = this;
    const bytes = this.#bytes;
    let from = this.#layout.codesOf(row);
    let sum = 0;
    for (let index = 0; index < dimensions; index++) sum += query[index]! * bytes[from++]!;
    return sum * this.#scaleOf(row);
  }

  /**
   * What gives the dot products of a row with each of `vectors`, in an array that the next call fills anew; 0
   * for a row without vector. The vectors are taken in 16 bits. It holds until the matrix grows.
   */
  against(vectors: readonly Float32Array[]): (row: number) => ArrayLike<number> {
    const none = { codes: new Int16Array(this.#layout.stride), scale: 0 };
    const queries = vectors.map((vector) => codedQuery(vector, this.#layout) ?? none);
    const scoresOf = this.#kernel.scorer(this.#layout, queries, this.#end);
    this.#look();
    const dots = new Float64Array(vectors.length);
    return (row) => {
      if (!this.has(row)) return dots.fill(0);
      const scores = scoresOf(row);
      for (let at = 0; at < dots.length; at++) dots[at] = scores[at]! * queries[at]!.scale;
      this.#look();
      return dots;
    };
  }

  /** Dot product of two rows, without unpacking either; 0 where one has no vector. */
  similarity(one: number, other: number): number {
    if (!this.has(one) || !this.has(other)) return 0;
    const { dimensions } = this;
    const bytes = this.#bytes;
    let first = this.#layout.codesOf(one);
    let second = this.#layout.codesOf(other);
    let sum = 0;
    for (let index = 0; index < dimensions; index++) sum += bytes[first++]! * bytes[second++]!;
    return sum * this.#scaleOf(one) * this.#scaleOf(other);
  }

  /**
   * For each of `wanted` the rows of the first `rows` with the largest dot products, best first; of
   * equals the lower row. Exact but for the 16 bits of the query in a matrix of fewer than 8,000 vectors;
   * in a larger one, rows are chosen by their signs first, and a few of those that should be found are
   * not: see `docs/retrieval.md`.
   *
   * @param isAllowed leaves rows out before they take a place; it is asked of every row.
   */
  nearest(
    wanted: readonly Wanted[],
    rows: number,
    isAllowed?: (row: number) => boolean,
  ): ScoredRow[][] {
    const scanned = Math.min(rows, this.capacity);
    const keeps = wanted.map(({ k }) => Math.max(0, Math.min(Math.floor(k) || 0, this.#count)));
    const few = Math.max(shortlistOf(this.#count), shortlist.each * Math.max(0, ...keeps));
    const usesSigns = this.#count >= this.#signsFrom && few < this.#count;
    const share = usesSigns ? shareOf(this.#count) : 0;
    const queries = wanted.map(({ query }, index) =>
      keeps[index]! > 0 ? scanQuery(query, keeps[index]!, this.#layout, share) : undefined,
    );
    const asked = queries.filter((query): query is ScanQuery => query !== undefined);
    if (asked.length === 0) return wanted.map(() => []);
    if (usesSigns) this.#keepSigns();
    const scan = {
      layout: this.#layout,
      rows: scanned,
      allowed: this.#allowed(scanned, isAllowed),
      queries: asked,
      shortlist: usesSigns ? few : 0,
    };
    const found = this.#kernel.scan(scan, this.#end);
    this.#look();
    return queries.map((query) => {
      if (!query) return [];
      return found.shift()!.map(({ row, score }) => ({ row, score: score * query.scale }));
    });
  }

  get #end(): number {
    return this.#segments * this.#layout.segmentBytes;
  }

  #scaleOf(row: number): number {
    return row < this.capacity ? this.#floats[this.#layout.scaleOf(row) >> 2]! : 0;
  }

  /** Completes a row whose codes are written. */
  #putScale(row: number, scale: number): void {
    const kept = Math.fround(scale) > 0 && Number.isFinite(Math.fround(scale)) ? scale : 0;
    this.#count += Number(kept > 0) - Number(this.has(row));
    this.#floats[this.#layout.scaleOf(row) >> 2] = kept;
    if (kept > 0) this.#present[row >> 5]! |= 1 << (row & 31);
    else this.#present[row >> 5]! &= ~(1 << (row & 31));
    if (this.#centre) this.#writeSigns(this.#centre, row, row + 1);
  }

  #allowed(rows: number, isAllowed?: (row: number) => boolean): Uint32Array {
    const allowed = this.#present.slice(0, 2 * Math.ceil(rows / 64));
    const words = rows >> 5;
    if (words < allowed.length) allowed[words]! &= (1 << (rows & 31)) - 1;
    allowed.fill(0, words + 1);
    if (!isAllowed) return allowed;
    for (let row = 0; row < rows; row++) {
      const bit = 1 << (row & 31);
      if ((allowed[row >> 5]! & bit) !== 0 && !isAllowed(row)) allowed[row >> 5]! &= ~bit;
    }
    return allowed;
  }

  // The centre moves while vectors arrive; by half of them it stands well enough.
  #keepSigns(): void {
    if (this.#centre && this.#count <= 2 * this.#centred) return;
    const { buffer } = this.#kernel;
    const rows = this.capacity;
    this.#centre = centreOfRows(buffer, this.#layout, rows);
    this.#centred = this.#count;
    this.#writeSigns(this.#centre, 0, rows);
  }

  #writeSigns(centre: Float32Array, from: number, to: number): void {
    this.#kernel.writeSigns(this.#layout, centre, from, to, this.#end);
    this.#look();
  }

  #grow(rows: number): void {
    if (rows <= this.capacity) return;
    const segments = Math.ceil(rows / this.#layout.segmentRows);
    const end = segments * this.#layout.segmentBytes;
    // A scan may have left something behind the rows.
    this.#bytes.fill(0, this.#end, end);
    this.#kernel.reserve(end);
    // Only now: memory may be refused, and what is there must stay usable.
    this.#segments = segments;
    const present = new Uint32Array(this.capacity / 32);
    present.set(this.#present);
    this.#present = present;
    this.#look();
  }

  /** Memory that grew is another buffer. */
  #look(): void {
    const { buffer } = this.#kernel;
    if (this.#bytes.buffer === buffer) return;
    this.#bytes = new Int8Array(buffer);
    this.#floats = new Float32Array(buffer, 0, buffer.byteLength >> 2);
  }
}

function shortlistOf(vectors: number): number {
  return Math.round(shortlist.root * vectors ** 0.25);
}

/** All signs of ten thousand vectors are looked at, and a quarter less for each power of ten more, down to half. */
function shareOf(vectors: number): number {
  return Math.min(Math.max(0.5, 1 - 0.25 * (Math.log10(vectors) - 4)), 1);
}
