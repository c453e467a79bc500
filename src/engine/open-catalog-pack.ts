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

/** How long one file may take once the first shard is there, in milliseconds. */
const fileDeadline = 30_000;

/**
 * The pack of a folder with its first shard laid into `catalog`, or the pack before it where that one is
 * refused, with the reason as `refusal`. Throws why neither can be used: `PACK_UNREACHABLE`,
 * `PACK_DAMAGED`, `PACK_INVALID`, `PACK_FORMAT_UNKNOWN`.
 *
 * @param deadline milliseconds that all of it may take.
 */
export async function openCatalogPack(
  folder: string,
  catalog: Catalog,
  deadline: number,
): Promise<{ pack: CatalogPack; refusal?: unknown }> {
  const opening = AbortSignal.timeout(deadline);
  let isOpen = false;
  const limit = () => (isOpen ? AbortSignal.timeout(fileDeadline) : opening);
  const read = readPackOverHttp(folder, limit);
  let refusal: unknown;
  for (const [name, fresh] of attempts) {
    try {
      const pack = new CatalogPack(await openPack(read, folder, name, fresh), folder, catalog);
      await pack.takeNext();
      isOpen = true;
      return name === previousName ? { pack, refusal } : { pack };
    } catch (error) {
      refusal ??= error;
      if (opening.aborted) break;
    }
  }
  throw refusal;
}
