import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ErrorCode, reasonOf, WindowshopError } from '../errors.js';
import type { ReadFile } from '../shared/checked-file.js';

/**
 * Reads files of a folder of the disk.
 *
 * @param unreachable code of the error that is thrown where a file cannot be had.
 */
export function readFromDisk(folder: string, unreachable: ErrorCode): ReadFile {
  return async (name) => {
    const url = join(folder, name);
    try {
      return new Uint8Array(await readFile(url));
    } catch (error) {
      throw new WindowshopError(unreachable, { url, why: reasonOf(error) }, error);
    }
  };
}
