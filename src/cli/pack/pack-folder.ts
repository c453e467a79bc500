import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFromDisk } from '../../engine/node-files.js';
import { reasonOf } from '../../errors.js';
import {
  decodeManifest,
  encodeManifest,
  filesOf,
  isFileName,
  type PackManifest,
} from '../../pack/manifest.js';
import { largestManifest, manifestName, previousName } from '../../pack/manifest-file.js';
import { UsageError } from '../usage-error.js';

/**
 * A folder that a pack is written into. Every file appears whole or not at all, and until the manifest is
 * there the pack of before stays as it is. Throws `UsageError`.
 */
export class PackFolder {
  readonly #folder: string;
  #isMade: Promise<unknown> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file that the manifest will name. */
  write(name: string, bytes: Uint8Array): Promise<void> {
    return this.#attempt(async () => {
      this.#isMade ??= mkdir(this.#folder, { recursive: true });
      await this.#isMade;
      await this.#writeWhole(name, bytes);
    });
  }

  /**
   * Writes the manifest. The one that lay there stays as the previous one, together with its files, for
   * visitors who have it already and for a page that must refuse the new one; what neither names is removed.
   */
  finish(manifest: PackManifest): Promise<void> {
    return this.#attempt(async () => {
      const bytes = encodeManifest(manifest);
      const previous = await this.#previousFor(bytes);
      if (previous) await this.#writeWhole(previousName, previous);
      await this.#writeWhole(manifestName, bytes);
      const before = previous ? filesOf(decodeManifest(previous, previousName)) : [];
      const manifests = [manifestName, previousName];
      const kept = new Set([...filesOf(manifest), ...before, ...manifests]);
      for (const name of await readdir(this.#folder)) {
        // An interrupted run leaves what it had begun.
        const whole = name.replace(/\.part$/, '');
        const isOurs = isFileName(whole) || manifests.includes(whole);
        if (isOurs && !kept.has(name)) await rm(join(this.#folder, name), { force: true });
      }
    });
  }

  /** The bytes of the manifest before `next`: the one that lies there, or where it is the same, its own. */
  async #previousFor(next: Uint8Array) {
    const present = await this.#readManifest(manifestName);
    const isSame = present && Buffer.from(present).equals(next);
    return present && !isSame ? present : this.#readManifest(previousName);
  }

  async #readManifest(name: string) {
    try {
      const read = readFromDisk(this.#folder, 'PACK_UNREACHABLE');
      const bytes = await read(name, false, largestManifest);
      decodeManifest(bytes, name);
      return bytes;
    } catch {
      return undefined;
    }
  }

  async #writeWhole(name: string, bytes: Uint8Array): Promise<void> {
    const unfinished = join(this.#folder, `${name}.part`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(this.#folder, name));
  }

  async #attempt(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (error) {
      throw new UsageError(`--out: ${this.#folder} cannot be written: ${reasonOf(error)}.`);
    }
  }
}
