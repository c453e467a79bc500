import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { reasonOf } from '../errors.js';
import { UsageError } from './usage-error.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** The text of a UTF-8 file, plain or gzipped (told by its first bytes). Throws `UsageError`. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  try {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    // TextDecoder also takes a byte order mark away.
    return new TextDecoder().decode(isGzip ? await promisify(gunzip)(bytes) : bytes);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The bytes of a file. Throws `UsageError`. */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${fileReason(error)}.`);
  }
}

/** Why a file cannot be read, in words. */
export function fileReason(error: unknown): string {
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? reasonOf(error);
}
