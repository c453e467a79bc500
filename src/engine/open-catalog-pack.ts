import type { Catalog } from '../catalog/index.js';
import { manifestName, previousName } from '../pack/manifest-file.js';
import { openPack, type ReadPackFile, readPackOverHttp } from '../pack/open-pack.js';
import { CatalogPack } from './catalog-pack.js';
import type { GiveManifest } from './protocol.js';

/** Manifests to try, one after another, and whether to go around caches. The first may come from the page. */
const attempts = [
  [manifestName, false],
  // A cache may hold an old manifest whose files the server has no longer.
  [manifestName, true],
  [previousName, true],
] as const;

/** How long the page's manifest is waited for, in milliseconds: the page may be busy. */
const patience = 1_000;

/** How long one file may take once the first shard is there, in milliseconds. */
const fileDeadline = 30_000;

/**
 * The pack of a folder with its first shard laid into `catalog`, or the pack before it where that one is
 * refused, with the reason as `refusal`. Throws why neither can be used: `PACK_UNREACHABLE`,
 * `PACK_DAMAGED`, `PACK_INVALID`, `PACK_FORMAT_UNKNOWN`.
 *
 * @param deadline milliseconds that all of it may take.
 * @param giveManifest gives the manifest, where the page has asked for it.
 */
export async function openCatalogPack(
  folder: string,
  catalog: Catalog,
  deadline: number,
  giveManifest?: GiveManifest,
): Promise<{ pack: CatalogPack; refusal?: unknown }> {
  const opening = AbortSignal.timeout(deadline);
  let isOpen = false;
  const limit = () => (isOpen ? AbortSignal.timeout(fileDeadline) : opening);
  const overHttp = readPackOverHttp(folder, limit);
  const read: ReadPackFile = async (name, fresh, most) => {
    const given = name === manifestName && !fresh ? await inTime(giveManifest) : undefined;
    return given ?? overHttp(name, fresh, most);
  };
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

function inTime(giveManifest?: GiveManifest): ReturnType<GiveManifest> {
  if (!giveManifest) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    setTimeout(resolve, patience);
    giveManifest().then(resolve, () => resolve(undefined));
  });
}
