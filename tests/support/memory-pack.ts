import { WindowshopError } from '../../src/errors.js';
import { openPack, type Pack } from '../../src/pack/open-pack.js';
import type { EncodedPack } from './encoded-pack.js';
import { filesOfFolder } from './small-pack.js';

/** Opens a pack whose files lie in memory, by name. */
export function openFiles(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<Pack> {
  const read = async (name: string) => {
    const bytes = files.get(name);
    if (!bytes) throw new WindowshopError('PACK_UNREACHABLE', { url: name, why: 'HTTP 404' });
    return bytes;
  };
  return openPack(read, 'pack/', 'manifest.json');
}

export function openInMemory(pack: EncodedPack): Promise<Pack> {
  return openFiles(filesOfFolder(pack));
}
