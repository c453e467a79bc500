import { reasonOf, WindowshopError } from '../errors.js';
import { sha256 } from '../shared/sha256.js';
import { decodeManifest, fileName, type PackFile, type PackManifest } from './manifest.js';
import { decodeProducts } from './product-columns.js';
import { decodeVectors, type PackVectors } from './vector-block.js';

/** Gives the bytes of a file of the pack; `fresh` goes around caches. Throws `PACK_UNREACHABLE`. */
export type ReadPackFile = (name: string, fresh: boolean) => Promise<Uint8Array<ArrayBuffer>>;

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

/** How long one file of a pack may take. */
const fileDeadline = 30_000;

/** Reads files below the address `folder`. */
export function readPackOverHttp(folder: string): ReadPackFile {
  return async (name, fresh) => {
    const url = folder + name;
    try {
      const response = await fetch(url, {
        cache: fresh ? 'reload' : 'default',
        signal: AbortSignal.timeout(fileDeadline),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      throw new WindowshopError('PACK_UNREACHABLE', { url, why: reasonOf(error) }, error);
    }
  };
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
  const manifest = decodeManifest(await read(name, fresh), folder + name);
  const { model, shards, graph } = manifest;

  return {
    manifest,
    async shard(index) {
      const { count, ...files } = shards[index]!;
      const names = {
        products: fileName('products', files.products),
        vectors: fileName('vectors', files.vectors),
      };
      const [rows, codes] = await Promise.all([
        readChecked(read, folder, names.products, files.products),
        readChecked(read, folder, names.vectors, files.vectors),
      ]);
      return {
        products: usable(decodeProducts(rows, count), folder + names.products),
        vectors: usable(decodeVectors(codes, count, model.dimensions), folder + names.vectors),
      };
    },
    graph: graph && (() => readChecked(read, folder, fileName('graph', graph), graph)),
  };
}

function usable<T>(decoded: T | string, url: string): T {
  if (typeof decoded !== 'string') return decoded;
  throw new WindowshopError('PACK_INVALID', { url, why: decoded });
}

async function readChecked(
  read: ReadPackFile,
  folder: string,
  name: string,
  want: PackFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const complaint = async (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.length !== want.bytes) return `${bytes.length} bytes instead of ${want.bytes}`;
    return (await sha256(bytes)) === want.sha256 ? undefined : 'its SHA-256 differs';
  };
  const bytes = await read(name, false).catch(() => undefined);
  if (bytes && (await complaint(bytes)) === undefined) return bytes;
  const again = await read(name, true);
  const why = await complaint(again);
  if (why === undefined) return again;
  throw new WindowshopError('PACK_DAMAGED', { url: folder + name, why });
}
