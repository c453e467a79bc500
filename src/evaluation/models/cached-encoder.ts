import type { Encoder } from '../../embedding/index.js';
import type { VectorCache } from './vector-cache.js';

/** Texts embedded between two looks at the cache. */
const batchSize = 512;

/** An encoder that embeds each text once. `release` does nothing: others may hold it too. */
export interface CachedEncoder extends Encoder {
  /** Puts vectors of `texts` into the cache, telling how many it had to make. */
  warm(
    texts: readonly string[],
    role: 'query' | 'item',
    onProgress: (done: number, total: number) => void,
  ): Promise<void>;
}

/**
 * `encoder` behind a cache for each role. Items go in batches of like length; queries one by one, as
 * the engine embeds them: with 8-bit activations a text's vector depends a little on its batch.
 */
export function cacheEncoder(
  encoder: Encoder,
  caches: Readonly<Record<'query' | 'item', VectorCache>>,
): CachedEncoder {
  async function make(texts: readonly string[], role: 'query' | 'item'): Promise<void> {
    const size = role === 'query' ? 1 : texts.length;
    for (let from = 0; from < texts.length; from += size) {
      const batch = texts.slice(from, from + size);
      const vectors = await encoder.encode(batch, role);
      for (const [index, text] of batch.entries()) {
        const begin = index * encoder.dimensions;
        caches[role].put(text, vectors.slice(begin, begin + encoder.dimensions));
      }
    }
    await caches[role].save();
  }

  async function warm(
    texts: readonly string[],
    role: 'query' | 'item',
    onProgress: (done: number, total: number) => void,
  ): Promise<void> {
    const missing = [...new Set(texts)].filter((text) => !caches[role].get(text));
    missing.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    for (let from = 0; from < missing.length; from += batchSize) {
      onProgress(from, missing.length);
      await make(missing.slice(from, from + batchSize), role);
    }
    if (missing.length > 0) onProgress(missing.length, missing.length);
    await caches[role].save(true);
  }

  return {
    ...encoder,
    warm,
    async encode(texts, role = 'item') {
      await warm(texts, role, () => undefined);
      const vectors = new Float32Array(texts.length * encoder.dimensions);
      for (const [index, text] of texts.entries()) {
        vectors.set(caches[role].get(text)!, index * encoder.dimensions);
      }
      return vectors;
    },
    release: async () => undefined,
  };
}
