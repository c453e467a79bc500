/** A segment holds a multiple of so many rows, so that both kernels can take so many at once. */
export const leastSegmentRows = 64;
/**
 * Scans are faster where a segment holds many rows, but the last one is seldom full: it holds more than the
 * usual number only where that is a sixteenth of all.
 */
const segmentRows = { usual: 4_096, most: 16_384 };

/**
 * Where the rows of a matrix lie in one stretch of memory. It grows by segments, so that no row ever moves;
 * a segment holds, one after another:
 *
 * - the 8-bit codes of its rows, each row padded with zeros to a multiple of 32 bytes;
 * - the scale of each row (32-bit float), by which its codes are multiplied, 0 for a row without vector;
 * - the signs of its rows, eight a byte, first the first bytes of all rows, then the second bytes, …
 */
export class RowLayout {
  readonly dimensions: number;
  /** Rows of a segment: two to this power. */
  readonly shift: number;
  /** Bytes of a row's codes. */
  readonly stride: number;
  /** Bytes of a row's signs: a multiple of 4. */
  readonly width: number;
  readonly scalesAt: number;
  readonly signsAt: number;
  readonly segmentBytes: number;

  /** @param capacity rows expected; a segment holds 64 to 16,384. */
  constructor(dimensions: number, capacity: number) {
    this.dimensions = dimensions;
    this.shift = shiftFor(capacity);
    this.stride = Math.ceil(dimensions / 32) * 32;
    this.width = this.stride / 8;
    this.scalesAt = this.segmentRows * this.stride;
    this.signsAt = this.scalesAt + this.segmentRows * 4;
    this.segmentBytes = this.signsAt + this.segmentRows * this.width;
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

  /** Address of the first byte of a row's signs; the next one is `segmentRows` further on. */
  signsOf(row: number): number {
    return this.#segmentOf(row) + this.signsAt + this.#placeOf(row);
  }

  #segmentOf(row: number): number {
    return (row >>> this.shift) * this.segmentBytes;
  }

  #placeOf(row: number): number {
    return row & (this.segmentRows - 1);
  }
}

function shiftFor(capacity: number): number {
  const all = Math.min(Math.max(capacity, leastSegmentRows), segmentRows.usual);
  const share = Math.min(Math.max(capacity / 16, 1), segmentRows.most);
  return Math.max(Math.ceil(Math.log2(all)), Math.floor(Math.log2(share)));
}
