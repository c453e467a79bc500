import { type Catalog, itemText } from '../catalog/index.js';
import type { Encoder } from '../embedding/index.js';
import { type Kernel, VectorMatrix } from '../retrieval/index.js';
import { textHash } from '../shared/text-hash.js';
import type { VectorBlock, VectorStore } from '../storage/index.js';
import type { Product } from '../types.js';

/** Items embedded between two looks at what else there is to do. */
const batchSize = 256;
/** Items written to the device at once. */
const blockSize = 2_048;

export interface ItemVectorsOptions {
  /** Name of the model that made them. */
  model: string;
  dimensions: number;
  /** Rows expected. Default: those of the catalogue. */
  capacity?: number | undefined;
  /** The scans. Default: those in plain TypeScript. */
  kernel?: Kernel | undefined;
}

/** A text that lacks its vector. */
interface MissingText {
  rows: number[];
  /** One that has the text. */
  product: Product;
}

/** Keeps one vector an item in step with the catalogue: from the device where known, else computed. */
export class ItemVectors {
  readonly matrix: VectorMatrix;
  readonly #catalog: Catalog;
  readonly #model: string;
  /** A product with the text that each row's vector was made from. */
  readonly #made: (Product | undefined)[] = [];
  /** Rows whose text holds nothing to embed. */
  readonly #empty = new Set<number>();
  /** Hashes that the store in use holds. */
  #stored = new Set<string>();
  /** Rows whose vectors come with the catalogue and need not be stored. */
  readonly #adopted: boolean[] = [];
  #discarded = 0;

  constructor(
    catalog: Catalog,
    { model, dimensions, capacity = catalog.size, kernel }: ItemVectorsOptions,
  ) {
    this.#catalog = catalog;
    this.#model = model;
    this.matrix = new VectorMatrix(dimensions, capacity, { kernel });
  }

  /** Rows that have no vector for their present text, by that text's hash. */
  missing(): Map<string, MissingText> {
    const missing = new Map<string, MissingText>();
    for (const [row, product] of this.#catalog.products.entries()) {
      const made = this.#made[row];
      if (made === product) continue;
      if (this.#isMadeOf(row, product)) {
        this.#made[row] = product;
        continue;
      }
      const hash = hashOf(product);
      const text = missing.get(hash);
      if (text) text.rows.push(row);
      else missing.set(hash, { product, rows: [row] });
    }
    return missing;
  }

  /**
   * Takes over the vectors that come with the products of `rows`, one a row. Throws `RangeError` where no memory
   * is left for them.
   */
  adopt(rows: readonly number[], { codes, scales }: Pick<VectorBlock, 'codes' | 'scales'>): void {
    const { dimensions } = this.matrix;
    for (const [index, row] of rows.entries()) {
      const own = codes.subarray(index * dimensions, (index + 1) * dimensions);
      this.#put(row, this.#catalog.products[row]!, () =>
        this.matrix.setCodes(row, own, scales[index]!),
      );
      this.#adopted[row] = true;
    }
  }

  /**
   * Brings matrix and `store` together: takes over what the store holds for this model, and writes what
   * it lacks. A store that mostly holds what the catalogue no longer needs is rewritten. Throws what
   * the store throws.
   */
  async synchronize(store: VectorStore): Promise<void> {
    this.#discarded += await store.discardOthers(this.#model);
    const missing = this.missing();
    const { dimensions } = this.matrix;
    this.#stored = new Set();
    for (const block of await store.load(this.#model)) {
      if (block.dimensions !== dimensions) continue;
      for (const [index, hash] of block.hashes.entries()) {
        this.#stored.add(hash);
        const text = missing.get(hash);
        if (!text) continue;
        const codes = block.codes.subarray(index * dimensions, (index + 1) * dimensions);
        const scale = block.scales[index]!;
        for (const row of text.rows) {
          this.#put(row, text.product, () => this.matrix.setCodes(row, codes, scale));
        }
      }
    }
    const rows = this.#filledRows().filter((row) => !this.#adopted[row]);
    const used = new Set(rows.map((row) => this.#hashOf(row)));
    if (rows.length > 0 && this.#stored.size > 2 * used.size) {
      this.#stored = new Set();
      await store.replace(this.#block(this.#unstored(rows)));
      this.#stored = used;
    } else await this.#save(rows, store);
  }

  /**
   * Embeds what is missing, each text once, and writes it to `store`, calling `onProgress` with the
   * number of texts done after every batch. Stops early when `stopped()`. Throws what the encoder
   * throws; a store that fails is given up silently, since vectors can be computed again.
   */
  async embed(
    encoder: Encoder,
    store: VectorStore,
    onProgress: (computed: number) => void,
    stopped: () => boolean,
  ): Promise<void> {
    let unsaved: number[] = [];
    const save = async () => {
      const rows = unsaved;
      unsaved = [];
      await this.#save(rows, store).catch(() => undefined);
    };
    const groups = [...this.missing().values()];
    for (let from = 0; from < groups.length && !stopped(); from += batchSize) {
      // The visitor may have agreed meanwhile, and the device had some of them.
      const batch = groups
        .slice(from, from + batchSize)
        .filter(({ rows, product }) => !this.#isMadeOf(rows[0]!, product));
      const texts = batch.map(({ product }) => itemText(product));
      const vectors = await encoder.encode(texts, 'item');
      for (const [index, { rows, product }] of batch.entries()) {
        const vector = vectors.slice(index * encoder.dimensions, (index + 1) * encoder.dimensions);
        for (const row of rows) this.#put(row, product, () => this.matrix.set(row, vector));
        unsaved.push(...rows);
      }
      if (unsaved.length >= blockSize) await save();
      onProgress(batch.length);
      // A message may wait: let it in between two batches.
      await new Promise((resolve) => setTimeout(resolve));
    }
    await save();
  }

  /** Vectors found on the device that another model had made; they were removed. */
  get discarded(): number {
    return this.#discarded;
  }

  /** Rows that need no further work: they have a vector, or a text without words. */
  get done(): number {
    return this.matrix.count + this.#empty.size;
  }

  #put(row: number, product: Product, write: () => void): void {
    write();
    this.#made[row] = product;
    this.#adopted[row] = false;
    if (this.matrix.has(row)) this.#empty.delete(row);
    else this.#empty.add(row);
  }

  #filledRows(): number[] {
    return [...this.#made.keys()].filter((row) => this.#made[row] !== undefined);
  }

  #isMadeOf(row: number, product: Product): boolean {
    const made = this.#made[row];
    return made !== undefined && itemText(made) === itemText(product);
  }

  #hashOf(row: number): string {
    return hashOf(this.#made[row]!);
  }

  async #save(rows: readonly number[], store: VectorStore): Promise<void> {
    const left = this.#unstored(rows);
    if (left.length === 0) return;
    const block = this.#block(left);
    await store.save(block);
    for (const hash of block.hashes) this.#stored.add(hash);
  }

  /** One row for every text among `rows` that the store does not hold. */
  #unstored(rows: readonly number[]): number[] {
    const byHash = new Map(rows.map((row) => [this.#hashOf(row), row]));
    return [...byHash].filter(([hash]) => !this.#stored.has(hash)).map(([, row]) => row);
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
    const hashes = rows.map((row) => this.#hashOf(row));
    return { model: this.#model, dimensions, hashes, codes, scales };
  }
}

function hashOf(product: Product): string {
  return textHash(itemText(product));
}
