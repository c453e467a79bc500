import { type Catalog, checkProducts } from '../catalog/index.js';
import { WindowshopError } from '../errors.js';
import type { Pack } from '../pack/open-pack.js';
import type { Receipt } from '../types.js';
import type { ItemVectors } from './item-vectors.js';

/** A pack on its way into the catalogue, one shard after another. */
export class CatalogPack {
  /** What came of the rows so far. */
  readonly receipt: Receipt = { accepted: 0, rejected: [] };
  readonly #pack: Pack;
  readonly #folder: string;
  readonly #catalog: Catalog;
  #next = 0;
  #rest: Promise<void> | undefined;
  /** Vectors that arrived before there was a matrix to put them in. */
  #early: Parameters<ItemVectors['adopt']>[] = [];
  #keep: ItemVectors['adopt'] = (...taken) => void this.#early.push(taken);
  /** What `update()` said while shards were still to come. */
  #waiting: unknown[] = [];

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
    const { accepted, rejected, products } = checkProducts(rows);
    if (accepted < rows.length) {
      this.#refuse(`${rows.length - accepted} of its products cannot be used`);
    }
    this.#keep(this.#catalog.put(products), vectors);
    this.receipt.accepted += accepted;
    this.receipt.rejected.push(...rejected);
    this.#catalog.update(this.#waiting);
    this.#next++;
  }

  /** Hands the vectors over, those still to come as well; without `vectors` none are kept. */
  giveVectors(vectors: ItemVectors | undefined): void {
    this.#keep = (...taken) => vectors?.adopt(...taken);
    for (const taken of this.#early.splice(0)) this.#keep(...taken);
  }

  /** Lays live data over the catalogue, and over what is still to come. */
  update(rows: readonly unknown[]): Receipt {
    const { rejected } = this.#catalog.update(rows);
    this.#waiting.push(...rows);
    // A product that is not there yet may come without its title.
    const refused = rejected.filter(({ code }) => code !== 'PRODUCT_WITHOUT_TITLE');
    const lost = refused.filter(({ kept }) => !kept).length;
    return { accepted: rows.length - lost, rejected: refused };
  }

  async #takeRest(): Promise<void> {
    try {
      while (this.isArriving) await this.takeNext();
    } finally {
      this.#next = this.#pack.manifest.shards.length;
      this.#waiting = [];
    }
  }

  #refuse(why: string): never {
    throw new WindowshopError('PACK_INVALID', { url: this.#folder, why });
  }
}
