import { checkProducts, itemText } from '../../catalog/index.js';
import { readFromDisk } from '../../engine/node-files.js';
import type { PackManifest } from '../../pack/manifest.js';
import { manifestName } from '../../pack/manifest-file.js';
import { openPack } from '../../pack/open-pack.js';
import type { PackVectors } from '../../pack/vector-block.js';
import { textHash } from '../../shared/text-hash.js';
import type { Product } from '../../types.js';

/** A vector as a pack holds it. */
export interface PackedVector {
  codes: Int8Array;
  scale: number;
}

/**
 * The vectors of the pack in a folder, by the hashes of the texts that they stand for: what another run need
 * not embed. It is read as any pack is; one of another model, or that cannot be used, holds nothing.
 */
export async function packedVectors(
  folder: string,
  model: PackManifest['model'],
): Promise<(hash: string) => PackedVector | undefined> {
  const places = new Map<string, { block: PackVectors; row: number }>();
  try {
    const read = readFromDisk(folder, 'PACK_UNREACHABLE');
    const pack = await openPack(read, folder, manifestName);
    const { name, dimensions } = pack.manifest.model;
    const isSame = name === model.name && dimensions === model.dimensions;
    const shards = isSame ? pack.manifest.shards.keys() : [];
    for (const index of shards) {
      const { products, vectors: block } = await pack.shard(index);
      const checked = checkProducts(products.map(partsOfText)).products;
      if (checked.length < products.length) continue;
      for (const [row, product] of checked.entries()) {
        places.set(textHash(itemText(product)), { block, row });
      }
    }
  } catch {
    // What was read until then is whole.
  }
  return (hash) => {
    const place = places.get(hash);
    if (!place) return undefined;
    const { block, row } = place;
    const from = row * model.dimensions;
    return {
      codes: block.codes.subarray(from, from + model.dimensions),
      scale: block.scales[row]!,
    };
  };
}

/** What `itemText` reads, and the id: to check every field of a large pack takes as long as to embed it. */
function partsOfText(row: object): object {
  const { id, title, brand, categories } = row as Partial<Product>;
  return { id, title, brand, categories };
}
