import type { ScoredRow } from '../top-k.js';
import type { Kernel, Scan } from './kernel.js';
import type { RowLayout } from './row-layout.js';
import type { CodedQuery } from './scan-query.js';

const pageBytes = 65_536;
/** Bytes of a selection before its keys (`assembly/selection.ts`), and of a shortlist before its rows (`assembly/shortlist.ts`). */
const selectionHead = 16;
const shortlistHead = 1_040;
/** Bytes of both for each row that is kept: room for two, of eight bytes. */
const keptBytes = 16;
/** Rows that are added up at once (`assembly/choose.ts`). */
const chunkRows = 4_096;
/** Where a selection begins: at minus infinity, in the order of keys. */
const lowestKey = 0x007f_ffff;

/** What `assembly/index.ts` exports. */
interface Exports {
  shape(...numbers: number[]): void;
  scanCodes(...numbers: number[]): void;
  chooseBySigns(...numbers: number[]): void;
  scoreAgain(from: number, query: number, into: number): void;
  scoreRow(row: number, queries: number, count: number, into: number): void;
  shrink(selection: number): void;
  writeSigns(centre: number, from: number, to: number): void;
}

/** The scans in WebAssembly, over its memory. */
export class WasmKernel implements Kernel {
  readonly #memory = new WebAssembly.Memory({ initial: 0 });
  readonly #exports: Exports;
  /** Whose data lies behind the rows. */
  #behind: unknown;

  /** @param module compiled from `scan.wasm`; the kernels of several matrices may share it. */
  constructor(module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    this.#exports = exports as unknown as Exports;
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer;
  }

  reserve(bytes: number): void {
    const missing = bytes - this.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes));
  }

  writeSigns(layout: RowLayout, centre: Float32Array, from: number, to: number, end: number): void {
    const at = placesFrom(end)(0);
    this.#behind = undefined;
    this.reserve(at + centre.byteLength);
    new Float32Array(this.buffer, at).set(centre);
    this.#shape(layout);
    this.#exports.writeSigns(at, from, to);
  }

  scan({ layout, rows, allowed, queries, shortlist }: Scan, end: number): ScoredRow[][] {
    const { stride } = layout;
    this.#behind = undefined;
    const count = queries.length;
    const mostKept = Math.max(...queries.map(({ keep }) => keep));
    const selectionBytes = selectionHead + keptBytes * mostKept;
    const listBytes = shortlistHead + keptBytes * shortlist;
    const place = placesFrom(end);
    const allowedAt = place(allowed.byteLength);
    const codesAt = place(count * stride * 2);
    const planeCount = queries[0]!.planes.length;
    const tableBytes = queries[0]!.planes.byteLength + queries[0]!.terms.byteLength;
    const tablesAt = place(count * tableBytes);
    const sums = place(chunkRows);
    const foundAt = place(count * selectionBytes);
    const nearAt = place(count * listBytes);
    this.reserve(place(0));

    const { buffer } = this;
    new Uint32Array(buffer, allowedAt).set(allowed);
    for (const [index, query] of queries.entries()) {
      const { codes, planes, terms, keep } = query;
      new Int16Array(buffer, codesAt + index * stride * 2).set(codes);
      // First all places, then all terms (`assembly/sum-terms.ts`).
      const tableAt = tablesAt + index * tableBytes;
      new Uint32Array(buffer, tableAt).set(planes);
      new Int8Array(buffer, tableAt + planes.byteLength).set(terms);
      const foundOf = foundAt + index * selectionBytes;
      new Uint32Array(buffer, foundOf).set([0, lowestKey, 0, keep]);
    }

    const { scanCodes, chooseBySigns, scoreAgain, shrink } = this.#exports;
    this.#shape(layout);
    if (shortlist === 0) scanCodes(rows, allowedAt, codesAt, count, foundAt, selectionBytes);
    else {
      chooseBySigns(
        rows,
        allowedAt,
        tablesAt,
        planeCount,
        count,
        shortlist,
        nearAt,
        listBytes,
        sums,
      );
    }
    return queries.map((_, index) => {
      const found = foundAt + index * selectionBytes;
      if (shortlist > 0) {
        scoreAgain(nearAt + index * listBytes, codesAt + index * stride * 2, found);
      }
      shrink(found);
      return read(buffer, found);
    });
  }

  scorer(
    layout: RowLayout,
    queries: readonly CodedQuery[],
    end: number,
  ): (row: number) => Float32Array {
    const count = queries.length;
    const bytes = 2 * layout.stride;
    const place = placesFrom(end);
    const codesAt = place(count * bytes);
    const scoresAt = place(4 * count);
    let scores = new Float32Array();
    const load = () => {
      this.reserve(place(0));
      for (const [index, { codes }] of queries.entries()) {
        new Int16Array(this.buffer, codesAt + index * bytes).set(codes);
      }
      this.#shape(layout);
      scores = new Float32Array(this.buffer, scoresAt, count);
      this.#behind = load;
    };
    return (row) => {
      // A scan may have come between.
      if (this.#behind !== load) load();
      this.#exports.scoreRow(row, codesAt, count, scoresAt);
      return scores;
    };
  }

  #shape(layout: RowLayout): void {
    const { shift, segmentBytes, stride, scalesAt, signsAt } = layout;
    this.#exports.shape(shift, segmentBytes, stride, scalesAt, signsAt);
  }
}

/** Gives out stretches of memory, one behind the other. */
function placesFrom(end: number): (bytes: number) => number {
  let next = end;
  return (bytes) => {
    const at = Math.ceil(next / 16) * 16;
    next = at + bytes;
    return at;
  };
}

/** The rows of a selection, best first. */
function read(buffer: ArrayBuffer, selection: number): ScoredRow[] {
  const count = new Uint32Array(buffer, selection + 8, 1)[0]!;
  const keys = new Uint32Array(buffer, selection + selectionHead, 2 * count);
  const bits = new Uint32Array(1);
  const score = new Float32Array(bits.buffer);
  const rows: ScoredRow[] = [];
  for (let at = 0; at < keys.length; at += 2) {
    const ordered = keys[at + 1]!;
    bits[0] = ordered & 0x8000_0000 ? ordered & 0x7fff_ffff : ~ordered;
    rows.push({ row: ~keys[at]! >>> 0, score: score[0]! });
  }
  return rows.sort((one, other) => other.score - one.score || one.row - other.row);
}
