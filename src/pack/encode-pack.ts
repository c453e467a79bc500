import { sha256 } from '../shared/sha256.js';
import type { Product } from '../types.js';
import { fileName, largestFile, type PackFile, type PackManifest } from './manifest.js';
import { encodeProducts } from './product-columns.js';
import { encodeVectors, type PackVectors } from './vector-block.js';

/** Products of the first shard: enough for any first list, and 0.3 MB with vectors of 256 dimensions. */
export const firstShard = 1_000;
/** Products of each further shard. */
const nextShards = 8_000;

export interface PackContent {
  model: PackManifest['model'];
  /** In the order in which the page shall have them; the first {@link firstShard} arrive first. */
  products: readonly Product[];
  vectors: PackVectors;
  /** Bytes of an item graph. */
  graph?: Uint8Array<ArrayBuffer> | undefined;
}

export interface EncodedPack {
  manifest: PackManifest;
  /** What the manifest describes, by name. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The files of a pack: the same content gives the same bytes. */
export async function encodePack({
  model,
  products,
  vectors,
  graph,
}: PackContent): Promise<EncodedPack> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const shards: PackManifest['shards'] = [];

  async function add(kind: Parameters<typeof fileName>[0], bytes: Uint8Array<ArrayBuffer>) {
    const file: PackFile = { bytes: bytes.length, sha256: await sha256(bytes) };
    files.set(fileName(kind, file), bytes);
    return file;
  }

  /** One shard, or as many as its bytes want. */
  async function addShards(from: number, to: number): Promise<void> {
    const rows = encodeProducts(products.slice(from, to));
    const codes = encodeVectors({
      codes: vectors.codes.subarray(from * model.dimensions, to * model.dimensions),
      scales: vectors.scales.subarray(from, to),
    });
    if (to - from > 1 && Math.max(rows.length, codes.length) > largestFile) {
      const middle = (from + to) >> 1;
      await addShards(from, middle);
      await addShards(middle, to);
      return;
    }
    shards.push({
      count: to - from,
      products: await add('products', rows),
      vectors: await add('vectors', codes),
    });
  }

  await addShards(0, Math.min(firstShard, products.length));
  for (let from = firstShard; from < products.length; from += nextShards) {
    await addShards(from, Math.min(from + nextShards, products.length));
  }
  const manifest: PackManifest = { model, products: products.length, shards };
  if (graph) manifest.graph = await add('graph', graph);
  return { manifest, files };
}
