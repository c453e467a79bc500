import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, WindowshopError } from '../../errors.js';
import type { ReadPackFile } from '../../pack/open-pack.js';

/** Reads files of a pack in a folder of the disk. */
export function readPackFromDisk(folder: string): ReadPackFile {
  return async (name) => {
    const url = join(folder, name);
    try {
      return new Uint8Array(await readFile(url));
    } catch (error) {
      throw new WindowshopError('PACK_UNREACHABLE', { url, why: reasonOf(error) }, error);
    }
  };
}
