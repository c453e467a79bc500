import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../../errors.js';
import type { EncodedPack } from '../../pack/encode-pack.js';
import {
  decodeManifest,
  encodeManifest,
  filesOf,
  isFileName,
  manifestName,
  previousName,
} from '../../pack/manifest.js';
import { UsageError } from '../usage-error.js';
import { readPackFromDisk } from './read-pack-file.js';

/**
 * Writes a pack into a folder, its manifest last. The manifest that lay there stays as the previous one,
 * together with its files, for visitors who have it already and for a page that must refuse the new one;
 * what neither names is removed. Every file appears whole or not at all. Throws `UsageError`.
 */
export async function writePack(folder: string, { manifest, files }: EncodedPack): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const bytes = encodeManifest(manifest);
    const previous = await previousFor(folder, bytes);
    for (const [name, content] of files) await writeWhole(folder, name, content);
    if (previous) await writeWhole(folder, previousName, previous);
    await writeWhole(folder, manifestName, bytes);
    const before = previous ? filesOf(decodeManifest(previous, previousName)) : [];
    const kept = new Set([...files.keys(), ...before]);
    for (const name of await readdir(folder)) {
      if (isFileName(name) && !kept.has(name)) await rm(join(folder, name), { force: true });
    }
  } catch (error) {
    throw new UsageError(`--out: ${folder} cannot be written: ${reasonOf(error)}.`);
  }
}

/** The bytes of the manifest before `next`: the one that lies there, or where it is the same, its own. */
async function previousFor(folder: string, next: Uint8Array) {
  const read = async (name: string) => {
    try {
      const bytes = await readPackFromDisk(folder)(name, false);
      decodeManifest(bytes, name);
      return bytes;
    } catch {
      return undefined;
    }
  };
  const present = await read(manifestName);
  const isSame = present && Buffer.from(present).equals(next);
  return present && !isSame ? present : read(previousName);
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, `${name}.part`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, join(folder, name));
}
