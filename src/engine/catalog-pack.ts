import { type Catalog, checkProducts, readId } from '../catalog/index.js';
import { WindowshopError } from '../errors.js';
import { fileName } from '../pack/manifest.js';
import type { Pack } from '../pack/open-pack.js';
import type { Receipt, RejectedRow } from '../types.js';
import type { ItemVectors } from './item-vectors.js';

/** Takes over the vectors of products by their rows. Never throws. */
export type KeepPacked = (...taken: Parameters<ItemVectors['adopt']>) => void;

/** A pack on its way into the catalogue, one shard after another. */
export class CatalogPack {
  /** What came of the rows so far; those of `update()` that waited count on behind the pack's. */
  readonly receipt: Receipt = { accepted: 0, rejected: [] };
  readonly #pack: Pack;
  readonly #folder: string;
  readonly #catalog: Catalog;
  #next = 0;
  #rest: Promise<void> | undefined;
  /** Vectors that arrived before there was a matrix to put them in. */
  #early: Parameters<KeepPacked>[] = [];
  #keep: KeepPacked = (...taken) => void this.#early.push(taken);
  /** What `update()` said of products that no shard has brought yet, by id. */
  readonly #waiting = new Map<string, unknown[]>();
  /** Rows that waited until now. */
  #waited = 0;

  constructor(pack: Pack, folder: string, catalog: Catalog) {
    this.#pack = pack;
    this.#folder = folder;
    this.#catalog = catalog;
  }

  /** The model of the vectors. */
  get model(): Pack['manifest']['model'] {
    return this.#pack.manifest.model;
  }

  /** Products, those on their way counted. */
  get products(): number {
    return this.#pack.manifest.products;
  }

  get isArriving(): boolean {
    return this.#next < this.#pack.manifest.shards.length;
  }

  /** What fetches the item graph; `undefined` where the pack has none. */
  get graph(): (() => Promise<Uint8Array<ArrayBuffer>>) | undefined {
    return this.#pack.graph;
  }

  /** Loads the shards that are still to come. Throws what `takeNext` throws, and then none follows. */
  rest(): Promise<void> {
    this.#rest ??= this.#takeRest();
    return this.#rest;
  }

  /**
   * Puts the next shard in use, all of it or nothing. Throws what reading it throws, and `PACK_INVALID`
   * where the catalogue refuses a row.
   */
  async takeNext(): Promise<void> {
    const { products: rows, vectors } = await this.#pack.shard(this.#next);
    const isTaken = (id: string) => this.#hasBrought(id);
    const { products, rejected } = checkProducts(rows, isTaken, this.receipt.accepted);
    const lost = rejected.find(({ kept }) => !kept);
    if (lost) this.#refuse(`${rows.length - products.length} of its products cannot be used`, lost);
    this.receipt.accepted += products.length;
    this.#report(rejected);
    this.#next++;
    this.#keep(this.#catalog.put(products), vectors);
    for (const { id } of products) this.#layWaiting(id);
  }

  /** Hands the vectors over, those still to come as well; without `keep` none are kept. */
  giveVectors(keep: KeepPacked = () => undefined): void {
    this.#keep = keep;
    for (const taken of this.#early.splice(0)) keep(...taken);
  }

  /** Lays live data over the catalogue, and over what is still to come. */
  update(rows: readonly unknown[]): Receipt {
    for (const row of rows) this.#wait(row);
    const { rejected } = this.#catalog.update(rows);
    // A product that is not there yet may come without its title.
    const refused = rejected.filter(({ code }) => code !== 'PRODUCT_WITHOUT_TITLE');
    const lost = refused.filter(({ kept }) => !kept).length;
    return { accepted: rows.length - lost, rejected: refused };
  }

  async #takeRest(): Promise<void> {
    try {
      while (this.isArriving) {
        await this.takeNext();
        void this.#catalog.compact();
      }
    } finally {
      this.#next = this.#pack.manifest.shards.length;
      for (const id of this.#waiting.keys()) {
        // What was whole is there already; the rest will never be.
        if (this.#catalog.rowOf(id) === undefined) this.#layWaiting(id);
      }
      this.#waiting.clear();
    }
  }

  /** Whether a product is there that is not of `update()` alone. */
  #hasBrought(id: string): boolean {
    return this.#catalog.rowOf(id) !== undefined && !this.#waiting.has(id);
  }

  #wait(row: unknown): void {
    const id = readId((row as { id?: unknown } | null | undefined)?.id);
    if (id === undefined || this.#hasBrought(id)) return;
    const rows = this.#waiting.get(id);
    if (rows) rows.push(row);
    else this.#waiting.set(id, [row]);
  }

  #layWaiting(id: string): void {
    const rows = this.#waiting.get(id);
    if (!rows) return;
    this.#waiting.delete(id);
    const { rejected } = this.#catalog.update(rows, this.products + this.#waited);
    this.#waited += rows.length;
    this.#report(rejected);
  }

  // One by one: as arguments of one call, a hundred thousand are too many.
  #report(rejected: readonly RejectedRow[]): void {
    for (const problem of rejected) this.receipt.rejected.push(problem);
  }

  #refuse(why: string, { code }: RejectedRow): never {
    const { products } = this.#pack.manifest.shards[this.#next]!;
    const url = this.#folder + fileName('products', products);
    throw new WindowshopError('PACK_INVALID', { url, why: `${why} (${code})` });
  }
}
