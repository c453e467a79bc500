import { WindowshopError } from '../errors.js';
import { matching, type ReadFile, readChecked, readOverHttp } from '../shared/checked-file.js';
import { decodeManifest, fileName, type PackFile, type PackManifest } from './manifest.js';
import { largestManifest } from './manifest-file.js';
import { decodeProducts } from './product-columns.js';
import { decodeVectors, type PackVectors } from './vector-block.js';

/** Gives the bytes of a file of the pack. Throws `PACK_UNREACHABLE`. */
export type ReadPackFile = ReadFile;

/** One part of the catalogue. */
export interface PackShard {
  /** Rows of products, their fields still unchecked. */
  products: readonly object[];
  vectors: PackVectors;
}

/** A pack whose manifest was read and holds together; its files are read when they are asked for. */
export interface Pack {
  readonly manifest: PackManifest;
  /** Throws `PACK_UNREACHABLE`, `PACK_DAMAGED`, `PACK_INVALID`. */
  shard(index: number): Promise<PackShard>;
  /** Gives the bytes of the item graph; `undefined` where the pack has none. Throws as `shard` does. */
  readonly graph: (() => Promise<Uint8Array<ArrayBuffer>>) | undefined;
}

/**
 * Reads files below the address `folder`.
 *
 * @param limit gives the time limit of a file.
 */
export function readPackOverHttp(folder: string, limit: () => AbortSignal): ReadPackFile {
  return readOverHttp(
    folder,
    limit,
    (url, why, cause) => new WindowshopError('PACK_UNREACHABLE', { url, why }, cause),
  );
}

/**
 * Opens the pack that the manifest `name` of a folder describes. Each file is compared with its length
 * and SHA-256 before anything parses it; a wrong or missing one is asked for once more, around all caches.
 *
 * Throws `PACK_UNREACHABLE`, `PACK_INVALID`, `PACK_FORMAT_UNKNOWN`.
 *
 * @param folder address of the folder with its last `/`, for messages.
 */
export async function openPack(
  read: ReadPackFile,
  folder: string,
  name: string,
  fresh = false,
): Promise<Pack> {
  const manifest = decodeManifest(await read(name, fresh, largestManifest), folder + name);
  const { model, shards, graph } = manifest;
  const checked = (file: string, want: PackFile) => {
    const url = folder + file;
    const damaged = (why: string) => new WindowshopError('PACK_DAMAGED', { url, why });
    return readChecked(read, file, matching(want), damaged);
  };

  return {
    manifest,
    async shard(index) {
      const { count, ...files } = shards[index]!;
      const names = {
        products: fileName('products', files.products),
        vectors: fileName('vectors', files.vectors),
      };
      const [rows, codes] = await Promise.all([
        checked(names.products, files.products),
        checked(names.vectors, files.vectors),
      ]);
      return {
        products: usable(decodeProducts(rows, count), folder + names.products),
        vectors: usable(decodeVectors(codes, count, model.dimensions), folder + names.vectors),
      };
    },
    graph: graph && (() => checked(fileName('graph', graph), graph)),
  };
}

function usable<T>(decoded: T | string, url: string): T {
  if (typeof decoded !== 'string') return decoded;
  throw new WindowshopError('PACK_INVALID', { url, why: decoded });
}
