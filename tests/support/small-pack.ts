import { vi } from 'vitest';
import { encodeManifest } from '../../src/pack/manifest.js';
import type { Product } from '../../src/types.js';
import { type EncodedPack, encodePack, type PackContent } from './encoded-pack.js';
import type { WorldItem } from './test-engine.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where the packs of tests lie. */
export const packFolder = 'https://shop.example/pack/';

/** The model of `startWorld`. */
export const tableModel = { name: 'table@1', dimensions: 2 };

/** The pack of a small shop, with the vectors that the test's model would give. */
export function packOf(
  items: readonly WorldItem[],
  content: Partial<PackContent> = {},
): Promise<EncodedPack> {
  const { model = tableModel } = content;
  const codes = new Int8Array(items.length * model.dimensions);
  const scales = new Float32Array(items.length);
  for (const [row, { vector }] of items.entries()) {
    if (!vector) continue;
    const length = Math.hypot(...vector);
    const largest = Math.max(...vector.map(Math.abs)) / length;
    scales[row] = largest / 127;
    codes.set(
      vector.map((value) => Math.round((127 * value) / length / largest)),
      row * model.dimensions,
    );
  }
  const products = items.map(({ vector: _, ...product }): Product => product);
  return encodePack({ model, products, vectors: { codes, scales }, ...content });
}

/** The files of a folder that holds `pack`, by name. */
export function filesOfFolder({
  manifest,
  files,
}: EncodedPack): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map([...files, ['manifest.json', encodeManifest(manifest)]]);
}

/**
 * Serves `files` in the folder of the pack; what is not there is 404. Gives the names that were asked
 * for, each with ` fresh` where caches were gone around.
 *
 * @param cached what a cache holds in place of a file.
 */
export function servePack(
  files: ReadonlyMap<string, Bytes | Promise<Bytes>>,
  cached: ReadonlyMap<string, Bytes> = new Map(),
) {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, options) => {
    const name = String(address).slice(packFolder.length);
    const isFresh = options?.cache === 'reload';
    asked.push(isFresh ? `${name} fresh` : name);
    const bytes = (isFresh ? undefined : cached.get(name)) ?? (await files.get(name));
    return bytes ? new Response(bytes) : new Response('', { status: 404 });
  });
  return asked;
}
