import { firstShard, nextShards, PackEncoder } from '../../src/pack/encode-pack.js';
import type { PackManifest } from '../../src/pack/manifest.js';
import type { PackVectors } from '../../src/pack/vector-block.js';
import type { Product } from '../../src/types.js';

export interface PackContent {
  model: PackManifest['model'];
  /** In the order in which the page shall have them. */
  products: readonly Product[];
  vectors: PackVectors;
  /** Bytes of an item graph. */
  graph?: Uint8Array<ArrayBuffer> | undefined;
  /** Products of the first shard. Default: as many as `windowshop pack` takes. */
  first?: number;
}

export interface EncodedPack {
  manifest: PackManifest;
  /** What the manifest describes, by name. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A pack whose files stay in memory. */
export async function encodePack({
  model,
  products,
  vectors,
  graph,
  first = firstShard,
}: PackContent): Promise<EncodedPack> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const encoder = new PackEncoder(model, async (name, bytes) => void files.set(name, bytes));
  const { dimensions } = model;
  const shards: PackManifest['shards'] = [];
  for (let from = 0; from < products.length; ) {
    const to = Math.min(products.length, from + (from === 0 ? first : nextShards));
    const own = {
      codes: vectors.codes.subarray(from * dimensions, to * dimensions),
      scales: vectors.scales.subarray(from, to),
    };
    shards.push(...(await encoder.writeShards(products.slice(from, to), own)));
    from = to;
  }
  return { manifest: await encoder.finish(shards, graph), files };
}
