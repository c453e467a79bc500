import { textHash } from '../../shared/text-hash.js';
import type { VectorBlock, VectorStore } from '../../storage/index.js';

/** Vectors waiting before they are written: a run that is stopped loses no more than these. */
const blockSize = 512;

/** Vectors of texts under one model, by text, exact to the bit. */
export interface VectorCache {
  get(text: string): Float32Array | undefined;
  put(text: string, vector: Float32Array): void;
  /** Writes what is new, once there is enough of it or when `all` is wanted. */
  save(all?: boolean): Promise<void>;
}

/**
 * A cache over `store`, or one that lasts for the run. Stored vectors are 8-bit codes with a scale;
 * here the four bytes of every number are kept as four codes, so that a run out of the cache gives the
 * same figures as the run that filled it.
 *
 * @param key names the model, to its very bytes, and what the texts are for.
 */
export async function openVectorCache(
  key: string,
  dimensions: number,
  store?: VectorStore,
): Promise<VectorCache> {
  const vectors = new Map<string, Float32Array>();
  const width = dimensions * Float32Array.BYTES_PER_ELEMENT;
  for (const block of (await store?.load(key)) ?? []) {
    if (block.dimensions !== width) continue;
    for (const [index, hash] of block.hashes.entries()) {
      const bytes = block.codes.slice(index * width, (index + 1) * width);
      vectors.set(hash, new Float32Array(bytes.buffer));
    }
  }
  let unsaved: string[] = [];
  return {
    get: (text) => vectors.get(textHash(text)),
    put(text, vector) {
      const hash = textHash(text);
      vectors.set(hash, vector);
      unsaved.push(hash);
    },
    async save(all = false) {
      if (unsaved.length === 0 || (unsaved.length < blockSize && !all)) return;
      const hashes = unsaved;
      unsaved = [];
      const found = hashes.map((hash) => vectors.get(hash)!);
      await store?.save(toBlock(key, width, hashes, found));
    },
  };
}

function toBlock(
  model: string,
  width: number,
  hashes: string[],
  vectors: readonly Float32Array[],
): VectorBlock {
  const codes = new Int8Array(hashes.length * width);
  for (const [index, { buffer, byteOffset }] of vectors.entries()) {
    codes.set(new Int8Array(buffer, byteOffset, width), index * width);
  }
  const scales = new Float32Array(hashes.length).fill(1);
  return { model, dimensions: width, hashes, codes, scales };
}
