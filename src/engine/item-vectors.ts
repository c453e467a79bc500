import { type Catalog, itemText } from '../catalog/index.js';
import type { Encoder } from '../embedding/index.js';
import { VectorMatrix } from '../retrieval/index.js';
import { textHash } from '../shared/text-hash.js';
import type { VectorBlock, VectorStore } from '../storage/index.js';

/** Items embedded between two looks at what else there is to do. */
const batchSize = 256;
/** Items written to the device at once. */
const blockSize = 2_048;

/** Keeps one vector an item in step with the catalogue: from the device where known, else computed. */
export class ItemVectors {
  readonly matrix: VectorMatrix;
  readonly #catalog: Catalog;
  readonly #model: string;
  /** Hash of the text that each row's vector was made from. */
  readonly #hashes: string[] = [];
  /** Rows whose text holds nothing to embed. */
  readonly #empty = new Set<number>();
  #discarded = 0;

  constructor(catalog: Catalog, model: string, dimensions: number) {
    this.#catalog = catalog;
    this.#model = model;
    this.matrix = new VectorMatrix(dimensions, catalog.size);
  }

  /** Rows that have no vector for their present text. */
  missing(): number[] {
    const rows: number[] = [];
    for (const [row, product] of this.#catalog.products.entries()) {
      if (this.#hashes[row] !== textHash(itemText(product))) rows.push(row);
    }
    return rows;
  }

  /**
   * Takes over what `store` holds for this model. When most of it belongs to items that are gone or
   * changed, the store is rewritten with the rest.
   */
  async restore(store: VectorStore): Promise<void> {
    this.#discarded += await store.discardOthers(this.#model);
    const rows = new Map<string, number[]>();
    for (const row of this.missing()) {
      const hash = textHash(itemText(this.#catalog.products[row]!));
      rows.set(hash, [...(rows.get(hash) ?? []), row]);
    }
    let stored = 0;
    let used = 0;
    const { dimensions } = this.matrix;
    for (const block of await store.load(this.#model)) {
      if (block.dimensions !== dimensions) continue;
      stored += block.hashes.length;
      for (const [index, hash] of block.hashes.entries()) {
        const codes = block.codes.subarray(index * dimensions, (index + 1) * dimensions);
        for (const row of rows.get(hash) ?? []) {
          this.#put(row, hash, () => this.matrix.setCodes(row, codes, block.scales[index]!));
        }
        if (rows.delete(hash)) used++;
      }
    }
    if (stored > 2 * used && used > 0) await store.replace(this.#block(this.#filledRows()));
  }

  /**
   * Embeds what is missing and writes it to `store`, calling `onProgress` with the number of texts done
   * after every batch. Stops early when `stopped()`. Throws what the encoder throws; a store that
   * fails is given up silently, since vectors can be computed again.
   */
  async embed(
    encoder: Encoder,
    store: VectorStore,
    onProgress: (computed: number) => void,
    stopped: () => boolean,
  ): Promise<void> {
    let unsaved: number[] = [];
    const save = async () => {
      if (unsaved.length > 0) await store.save(this.#block(unsaved)).catch(() => undefined);
      unsaved = [];
    };
    const rows = this.missing();
    for (let from = 0; from < rows.length && !stopped(); from += batchSize) {
      const batch = rows.slice(from, from + batchSize);
      const texts = batch.map((row) => itemText(this.#catalog.products[row]!));
      const vectors = await encoder.encode(texts, 'item');
      for (const [index, row] of batch.entries()) {
        const vector = vectors.slice(index * encoder.dimensions, (index + 1) * encoder.dimensions);
        this.#put(row, textHash(texts[index]!), () => this.matrix.set(row, vector));
      }
      unsaved.push(...batch);
      if (unsaved.length >= blockSize) await save();
      onProgress(batch.length);
      // A message may wait: let it in between two batches.
      await new Promise((resolve) => setTimeout(resolve));
    }
    await save();
  }

  /** Writes all vectors to `store`, in the place of what it held. */
  async store(store: VectorStore): Promise<void> {
    const rows = this.#filledRows();
    if (rows.length > 0) await store.replace(this.#block(rows)).catch(() => undefined);
  }

  /** Vectors found on the device that another model had made; they were removed. */
  get discarded(): number {
    return this.#discarded;
  }

  /** Rows that need no further work: they have a vector, or a text without words. */
  get done(): number {
    return this.matrix.count + this.#empty.size;
  }

  #put(row: number, hash: string, write: () => void): void {
    write();
    this.#hashes[row] = hash;
    if (this.matrix.has(row)) this.#empty.delete(row);
    else this.#empty.add(row);
  }

  #filledRows(): number[] {
    return [...this.#hashes.keys()].filter((row) => this.#hashes[row] !== undefined);
  }

  #block(rows: readonly number[]): VectorBlock {
    const { dimensions } = this.matrix;
    const codes = new Int8Array(rows.length * dimensions);
    const scales = new Float32Array(rows.length);
    for (const [index, row] of rows.entries()) {
      const stored = this.matrix.codesOf(row);
      codes.set(stored.codes, index * dimensions);
      scales[index] = stored.scale;
    }
    const hashes = rows.map((row) => this.#hashes[row]!);
    return { model: this.#model, dimensions, hashes, codes, scales };
  }
}
