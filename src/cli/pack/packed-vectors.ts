import { Catalog, itemText } from '../../catalog/index.js';
import { manifestName } from '../../pack/manifest.js';
import { openPack } from '../../pack/open-pack.js';
import { textHash } from '../../shared/text-hash.js';
import type { VectorBlock, VectorStore } from '../../storage/index.js';
import { readPackFromDisk } from './read-pack-file.js';

/**
 * The vectors of the pack in a folder, by the texts of its products: what another run need not embed. It
 * is read as any pack is, and one that cannot be used holds nothing.
 */
export function packedVectors(folder: string): VectorStore {
  return {
    load: (model) => loadBlocks(folder, model).catch(() => []),
    save: async () => {},
    replace: async () => {},
    discardOthers: async () => 0,
  };
}

async function loadBlocks(folder: string, model: string): Promise<VectorBlock[]> {
  const pack = await openPack(readPackFromDisk(folder), folder, manifestName);
  const { name, dimensions } = pack.manifest.model;
  if (name !== model) return [];
  const blocks: VectorBlock[] = [];
  for (const index of pack.manifest.shards.keys()) {
    const { products, vectors } = await pack.shard(index);
    const checked = new Catalog().check(products).products;
    if (checked.length < products.length) continue;
    const hashes = checked.map((product) => textHash(itemText(product)));
    blocks.push({ model, dimensions, hashes, ...vectors });
  }
  return blocks;
}
