import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import { describeModel, type ModelManifest, type ReadModelFile } from '../../embedding/index.js';
import type { ModelSource } from '../../engine/model.js';
import { nodeModelSource } from '../../engine/node.js';
import { cacheFolder } from '../../engine/node-folders.js';
import { textHash } from '../../shared/text-hash.js';
import { createFileVectors } from '../../storage/file-vectors.js';
import { type CachedEncoder, cacheEncoder } from './cached-encoder.js';
import { measureSpeed } from './speed.js';
import { openVectorCache } from './vector-cache.js';

/** A model that embeds each text once, for the engine and for whatever else asks. */
export interface OpenModel {
  name: string;
  /** Address of its folder, for the engine's options. */
  folder: string;
  /** What the engine loads in the place of the folder. */
  source: ModelSource;
  encoder: CachedEncoder;
  /** Whether its vectors are kept on disk. */
  isKept: boolean;
  /** Embeds what the cache lacks of `texts`, with a progress bar. */
  warm(texts: readonly string[], role: 'query' | 'item'): Promise<void>;
  /** Texts a second without the cache, on a sample of `texts` drawn by `seed`. */
  speed(texts: readonly string[], seed: number): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the model in `folder` on WebAssembly. Vectors of a transformer are kept on disk; a table look-up
 * is faster than a file. Throws what `loadEncoder` throws.
 */
export async function openModel(
  name: string,
  folder: string,
  terminal: Terminal,
): Promise<OpenModel> {
  const { read } = nodeModelSource(folder);
  const manifest = await describeModel(read, folder);
  const { loadEncoder } = await import('../../embedding/encoder.js');
  const load = () => loadEncoder({ manifest, read, folder, backend: 'wasm' });
  const encoder = await load();
  const identity = `${manifest.id} ${await fingerprint(manifest, read)}`;
  const store =
    manifest.kind === 'transformer'
      ? createFileVectors(join(cacheFolder(), 'evaluation', textHash(identity)))
      : undefined;
  const open = (role: string) => openVectorCache(`${identity} ${role}`, encoder.dimensions, store);
  const cached = cacheEncoder(encoder, { query: await open('query'), item: await open('item') });
  return {
    name,
    folder,
    encoder: cached,
    isKept: store !== undefined,
    source: { folder, read, load: async () => cached },
    async warm(texts, role) {
      const progress = createProgress(
        terminal,
        `Embedding ${role === 'query' ? 'queries' : 'texts'} (${name})`,
      );
      await cached.warm(texts, role, progress.update);
      progress.end();
    },
    async speed(texts, seed) {
      // The other one may have seen all their words.
      const fresh = await load();
      try {
        return await measureSpeed(fresh, texts, seed);
      } finally {
        await fresh.release();
      }
    },
    close: () => encoder.release(),
  };
}

/** SHA-256 of all that makes a model's vectors what they are, wherever it lies. */
async function fingerprint(manifest: ModelManifest, read: ReadModelFile): Promise<string> {
  const { maxTokens, pooling, prefixes, output } = manifest;
  const digest = createHash('sha256').update(
    JSON.stringify({ maxTokens, pooling, prefixes, output }),
  );
  for (const file of [manifest.modelFile, 'tokenizer.json']) {
    digest.update(await read(file, false, Number.POSITIVE_INFINITY));
  }
  return digest.digest('hex');
}
