import type { Catalog } from '../catalog/index.js';
import { manifestName, previousName } from '../pack/manifest.js';
import { openPack, readPackOverHttp } from '../pack/open-pack.js';
import { CatalogPack } from './catalog-pack.js';

/** Manifests to try, one after another, and whether to go around caches. */
const attempts = [
  [manifestName, false],
  // A cache may hold an old manifest whose files the server has no longer.
  [manifestName, true],
  [previousName, true],
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
      return name === previousName ? { pack, refusal } : { pack };
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal;
}
