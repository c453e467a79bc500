/** Rows whose signs lie side by side, so that one instruction looks at all of them. */
export const blockRows = 32;
const mostSegmentRows = 16_384;

/**
 * Where the rows of a matrix lie in one stretch of memory. It grows by segments, so that no row ever moves;
 * a segment holds, one after another:
 *
 * - the 8-bit codes of its rows, each row padded with zeros to a multiple of 16 bytes;
 * - the scale of each row (32-bit float), by which its codes are multiplied, 0 for a row without vector;
 * - the signs of its rows, eight a byte, in blocks of 32 rows: first bytes, second bytes, …
 * - the factor of each row (32-bit float), by which its signs are multiplied.
 */
export class RowLayout {
  readonly dimensions: number;
  /** Rows of a segment: two to this power. */
  readonly shift: number;
  /** Bytes of a row's codes. */
  readonly stride: number;
  /** Bytes of a row's signs: even. */
  readonly width: number;
  readonly scalesAt: number;
  readonly signsAt: number;
  readonly factorsAt: number;
  readonly segmentBytes: number;

  /** @param capacity rows expected; a segment holds no more than it must, 32 to 16,384. */
  constructor(dimensions: number, capacity: number) {
    const rows = Math.min(Math.max(capacity, blockRows), mostSegmentRows);
    this.dimensions = dimensions;
    this.shift = Math.ceil(Math.log2(rows));
    this.stride = Math.ceil(dimensions / 16) * 16;
    this.width = Math.ceil(dimensions / 16) * 2;
    this.scalesAt = this.segmentRows * this.stride;
    this.signsAt = this.scalesAt + this.segmentRows * 4;
    this.factorsAt = this.signsAt + this.segmentRows * this.width;
    this.segmentBytes = this.factorsAt + this.segmentRows * 4;
  }

  get segmentRows(): number {
    return 1 << this.shift;
  }

  /** Address of the first of a row's codes. */
  codesOf(row: number): number {
    return this.#segmentOf(row) + this.#placeOf(row) * this.stride;
  }

  /** Address of a row's scale. */
  scaleOf(row: number): number {
    return this.#segmentOf(row) + this.scalesAt + this.#placeOf(row) * 4;
  }

  /** Address of the first byte of a row's signs; the next one is `blockRows` further on. */
  signsOf(row: number): number {
    const place = this.#placeOf(row);
    const inBlock = place % blockRows;
    return this.#segmentOf(row) + this.signsAt + (place - inBlock) * this.width + inBlock;
  }

  /** Address of a row's factor. */
  factorOf(row: number): number {
    return this.#segmentOf(row) + this.factorsAt + this.#placeOf(row) * 4;
  }

  #segmentOf(row: number): number {
    return (row >>> this.shift) * this.segmentBytes;
  }

  #placeOf(row: number): number {
    return row & (this.segmentRows - 1);
  }
}
