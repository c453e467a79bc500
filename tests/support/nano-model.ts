import { readFileSync } from 'node:fs';
import { type Encoder, type EncoderOptions, loadEncoder } from '../../src/embedding/encoder.js';
import { parseManifest } from '../../src/embedding/manifest.js';

const address = new URL('../../public/models/windowshop-nano/', import.meta.url);

export const nanoFolder = address.href;
export const readNano = async (name: string) =>
  new Uint8Array(readFileSync(new URL(name, address)));
export const nanoManifest = parseManifest(
  readFileSync(new URL('manifest.json', address), 'utf8'),
  nanoFolder,
);

/** The model that comes with the package, read from the disk. */
export function loadNano(options: Partial<EncoderOptions> = {}): Promise<Encoder> {
  const { backend = 'wasm', manifest = nanoManifest, read = readNano } = options;
  return loadEncoder({ ...options, backend, manifest, read, folder: nanoFolder });
}

export function rowsOf(vectors: Float32Array, dimensions: number): Float32Array[] {
  return Array.from({ length: vectors.length / dimensions }, (_, row) =>
    vectors.slice(row * dimensions, (row + 1) * dimensions),
  );
}

export function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let [dot, first, second] = [0, 0, 0];
  for (let index = 0; index < one.length; index++) {
    dot += one[index]! * other[index]!;
    first += one[index]! ** 2;
    second += other[index]! ** 2;
  }
  return dot / Math.sqrt(first * second);
}
