import { sha256 } from '../shared/sha256.js';
import type { Product } from '../types.js';
import { fileName, largestFile, type PackFile, type PackManifest } from './manifest.js';
import { encodeProducts } from './product-columns.js';
import { encodeVectors, type PackVectors } from './vector-block.js';

/** Products of the first shard: enough for any first list, and 0.3 MB with vectors of 256 dimensions. */
export const firstShard = 1_000;
/** Products of each further shard. */
export const nextShards = 8_000;

/** Takes a file of the pack, which is not asked for again. */
export type WritePackFile = (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

type Shards = PackManifest['shards'];

/**
 * Writes a pack shard by shard, so that no more than one must be held: the same content gives the same
 * bytes. Throws what writing throws.
 */
export class PackEncoder {
  readonly #model: PackManifest['model'];
  readonly #write: WritePackFile;

  constructor(model: PackManifest['model'], write: WritePackFile) {
    this.#model = model;
    this.#write = write;
  }

  /** Writes one shard, or as many as its bytes want; what the manifest says of them comes back. */
  async writeShards(products: readonly Product[], vectors: PackVectors): Promise<Shards> {
    const rows = encodeProducts(products);
    const codes = encodeVectors(vectors);
    if (products.length > 1 && Math.max(rows.length, codes.length) > largestFile) {
      const middle = products.length >> 1;
      const { dimensions } = this.#model;
      const part = async (from: number, to: number) =>
        this.writeShards(products.slice(from, to), {
          codes: vectors.codes.subarray(from * dimensions, to * dimensions),
          scales: vectors.scales.subarray(from, to),
        });
      return [...(await part(0, middle)), ...(await part(middle, products.length))];
    }
    const written = {
      products: await this.#add('products', rows),
      vectors: await this.#add('vectors', codes),
    };
    return [{ count: products.length, ...written }];
  }

  /**
   * Writes the rest; what describes the whole comes back.
   *
   * @param shards in the order in which a page shall load them.
   * @param graph bytes of an item graph.
   */
  async finish(shards: Shards, graph?: Uint8Array<ArrayBuffer>): Promise<PackManifest> {
    const products = shards.reduce((sum, { count }) => sum + count, 0);
    const manifest: PackManifest = { model: this.#model, products, shards };
    if (graph) manifest.graph = await this.#add('graph', graph);
    return manifest;
  }

  async #add(
    kind: Parameters<typeof fileName>[0],
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<PackFile> {
    const file: PackFile = { bytes: bytes.length, sha256: await sha256(bytes) };
    await this.#write(fileName(kind, file), bytes);
    return file;
  }
}
