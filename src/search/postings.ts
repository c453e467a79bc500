import { withRoom } from './with-room.js';

/** Slices lie in blocks of so many bytes, so that none is copied as the lists grow. */
const block = 1 << 16;
/** Bytes of a list's first slice; each further one has twice as many, up to the longest. Most terms stand in one document. */
const firstSlice = 8;
const longestSlice = 256;
/** A slice begins with the address of the next one, 0 while there is none. */
const linkBytes = 4;

// What is kept of each list, side by side in one array: addresses of its first slice, of the byte behind its
// last posting and of the byte behind its last slice; the bytes of that slice; its last document.
const first = 0;
const end = 1;
const limit = 2;
const slice = 3;
const last = 4;
const kept = 5;

/**
 * Lists of postings, one for each term: the documents that hold it, ascending, with how often each field
 * does. A posting is a number of variable length (LEB128) made of the distance to the document before, a
 * bit for each field and a bit that says whether a field mentions the term more than once; only then
 * the mentions of each field follow. So most postings take one or two bytes. Lists grow side by side in
 * slices that are linked, as the in-memory index of Lucene lays them out.
 */
export class Postings {
  readonly #fields: number;
  readonly #blocks: Uint8Array[] = [];
  #lists = new Uint32Array(0);
  /** Address of the first byte that belongs to no slice. */
  #free = 0;

  /** @param fields fields of a document, 1 to 8. */
  constructor(fields: number) {
    this.#fields = fields;
  }

  /**
   * Adds a document to the end of a list.
   *
   * @param list number of the term.
   * @param document above those in the list, below 2 ** (31 - fields).
   * @param frequencies how often each field mentions the term; at least one is above 0.
   */
  add(list: number, document: number, frequencies: Uint32Array): void {
    this.#lists = withRoom(this.#lists, (list + 1) * kept);
    const lists = this.#lists;
    const at = list * kept;
    let held = 0;
    let repeats = 0;
    for (let field = 0; field < this.#fields; field++) {
      if (frequencies[field]! > 0) held |= 1 << field;
      if (frequencies[field]! > 1) repeats = 1;
    }
    const distance = document - lists[at + last]!;
    const head = ((((distance << 1) | repeats) << this.#fields) | held) >>> 0;
    let bytes = bytesOf(head);
    if (repeats)
      for (const frequency of frequencies) if (frequency > 0) bytes += bytesOf(frequency);
    // A posting lies in one slice, so that its reader looks for the end once.
    while (lists[at + limit]! - lists[at + end]! < bytes) this.#addSlice(at);
    this.#write(at, head);
    if (repeats) for (const frequency of frequencies) if (frequency > 0) this.#write(at, frequency);
    lists[at + last] = document;
  }

  /** Reads a list from its begin; one that nothing was added to is empty. */
  read(list: number): PostingsReader {
    const at = list * kept;
    // What there is room for need not end with a list.
    const isEmpty = (this.#lists[at + limit] ?? 0) === 0;
    return new PostingsReader(this.#blocks, this.#fields, isEmpty ? -1 : this.#lists[at + first]!);
  }

  #addSlice(at: number): void {
    const lists = this.#lists;
    const size = nextSlice(lists[at + slice]!);
    let address = this.#free;
    if (Math.floor(address / block) !== Math.floor((address + size - 1) / block)) {
      address = Math.ceil(address / block) * block;
    }
    this.#free = address + size;
    if (Math.floor(address / block) === this.#blocks.length)
      this.#blocks.push(new Uint8Array(block));
    if (lists[at + limit] === 0) lists[at + first] = address;
    else this.#link(lists[at + limit]! - lists[at + slice]!, address);
    lists[at + slice] = size;
    lists[at + end] = address + linkBytes;
    lists[at + limit] = address + size;
  }

  #link(from: number, to: number): void {
    const bytes = this.#blocks[Math.floor(from / block)]!;
    for (let byte = 0; byte < linkBytes; byte++) bytes[(from % block) + byte] = to >>> (8 * byte);
  }

  #write(at: number, value: number): void {
    const lists = this.#lists;
    let address = lists[at + end]!;
    const bytes = this.#blocks[Math.floor(address / block)]!;
    let left = value;
    for (; left > 127; left >>>= 7) bytes[address++ % block] = (left & 127) | 128;
    bytes[address++ % block] = left;
    lists[at + end] = address;
  }
}

/** Reads the postings of one term, first to last. */
export class PostingsReader {
  /** The document that `next` has read. */
  document = 0;
  /** Which of its fields mention the term, a bit each. */
  fields = 0;
  readonly #blocks: readonly Uint8Array[];
  readonly #fields: number;
  readonly #frequencies: Uint32Array;
  #repeats = false;
  #bytes: Uint8Array;
  #slice = 0;
  #at = 0;
  #limit = 0;

  /** @param address of the list's first slice, -1 of an empty one. */
  constructor(blocks: readonly Uint8Array[], fields: number, address: number) {
    this.#blocks = blocks;
    this.#fields = fields;
    this.#frequencies = new Uint32Array(fields);
    this.#bytes = blocks[0] ?? new Uint8Array(linkBytes);
    if (address >= 0) this.#enter(address);
  }

  /** Goes on to the next posting; `false` at the end. */
  next(): boolean {
    // No posting begins with 0: it holds a field.
    while (this.#at === this.#limit || this.#bytes[this.#at] === 0) {
      const link = this.#slice === 0 ? 0 : this.#readLink();
      if (link === 0) return false;
      this.#enter(link);
    }
    const head = this.#readNumber();
    this.fields = head & ((1 << this.#fields) - 1);
    this.#repeats = ((head >>> this.#fields) & 1) === 1;
    this.document += head >>> (this.#fields + 1);
    if (this.#repeats) {
      for (let field = 0; field < this.#fields; field++) {
        if ((this.fields >>> field) & 1) this.#frequencies[field] = this.#readNumber();
      }
    }
    return true;
  }

  /** How often a field mentions the term that does, by `fields`. */
  frequency(field: number): number {
    return this.#repeats ? this.#frequencies[field]! : 1;
  }

  #enter(address: number): void {
    this.#slice = nextSlice(this.#slice);
    this.#bytes = this.#blocks[Math.floor(address / block)]!;
    this.#limit = (address % block) + this.#slice;
    this.#at = (address % block) + linkBytes;
  }

  #readLink(): number {
    const at = this.#limit - this.#slice;
    const bytes = this.#bytes;
    const link =
      bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    return link >>> 0;
  }

  #readNumber(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.#at++]!;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}

/** Bytes of the slice after one of `bytes`; 0 stands for none. */
function nextSlice(bytes: number): number {
  return bytes === 0 ? firstSlice : Math.min(longestSlice, 2 * bytes);
}

/** Bytes of a number above 0, seven bits each. */
function bytesOf(value: number): number {
  return Math.ceil((32 - Math.clz32(value)) / 7);
}
