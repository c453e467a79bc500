import type { Catalog } from '../catalog/index.js';
import { openPack, readPackOverHttp } from '../pack/open-pack.js';
import { CatalogPack } from './catalog-pack.js';

/** Where to look for a manifest, and whether to go around caches, one after another. */
const attempts = [
  ['manifest.json', false],
  // A cache may hold an old manifest whose files the server has no longer.
  ['manifest.json', true],
  ['previous.json', true],
] as const;

/**
 * The pack of a folder with its first shard laid into `catalog`, or the pack before it where that one is
 * refused, with the reason as `refusal`. Throws why neither can be used: `PACK_UNREACHABLE`,
 * `PACK_DAMAGED`, `PACK_INVALID`, `PACK_FORMAT_UNKNOWN`.
 */
export async function openCatalogPack(
  folder: string,
  catalog: Catalog,
): Promise<{ pack: CatalogPack; refusal?: unknown }> {
  const read = readPackOverHttp(folder);
  let refusal: unknown;
  for (const [name, fresh] of attempts) {
    try {
      const pack = new CatalogPack(await openPack(read, folder, name, fresh), folder, catalog);
      await pack.takeNext();
      return name === 'previous.json' ? { pack, refusal } : { pack };
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal;
}
