import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textHash } from '../shared/text-hash.js';
import { decodeVectorBlock, encodeVectorBlock } from './vector-file.js';
import type { VectorBlock, VectorStore } from './vector-store.js';

const ending = '.vectors';
/** A block of 2,048 items is half a megabyte; a file far beyond that is not ours. */
const longestFile = 256 * 2 ** 20;

/**
 * Item vectors in files of `folder`, for Node: one file a block, named after the model, so that two
 * programs that write at once lose nothing. A file appears whole or not at all. What is read counts as
 * untrusted: a damaged file is left out and removed, and the next `save` puts a sound one in its place.
 *
 * `load` never throws: a folder that cannot be read holds nothing. `save` and `replace` throw what the
 * file system throws.
 */
export function createFileVectors(folder: string): VectorStore {
  const list = async () => {
    const names = await readdir(folder).catch((): string[] => []);
    return names.filter((name) => name.endsWith(ending)).sort();
  };

  async function write(block: VectorBlock): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${textHash(block.model)}-${randomUUID()}${ending}`;
    const unfinished = join(folder, `${name}.part`);
    try {
      await writeFile(unfinished, encodeVectorBlock(block), { flag: 'wx', mode: 0o600 });
      await rename(unfinished, join(folder, name));
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
    return name;
  }

  return {
    async load(model) {
      const blocks: VectorBlock[] = [];
      for (const name of await list()) {
        if (!name.startsWith(`${textHash(model)}-`)) continue;
        const block = await readBlock(join(folder, name));
        if (block?.model === model) blocks.push(block);
        else await rm(join(folder, name), { force: true }).catch(() => undefined);
      }
      return blocks;
    },
    async save(block) {
      await write(block);
    },
    // Several models may be in use on one machine: each keeps its own.
    discardOthers: async () => 0,
    async replace(block) {
      const old = await list();
      await write(block);
      await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
    },
  };
}

async function readBlock(path: string): Promise<VectorBlock | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > longestFile) return undefined;
    return decodeVectorBlock(await readFile(path));
  } catch {
    return undefined;
  }
}
