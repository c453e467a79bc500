import { WindowshopError } from '../errors.js';
import type { Backend } from '../types.js';
import type { ModelManifest } from './manifest.js';

/**
 * Proves a backend on the manifest's golden texts: some graphics drivers compute wrong numbers
 * without any error (https://github.com/microsoft/onnxruntime/issues/24070). Throws
 * `MODEL_OUTPUT_WRONG`. A manifest without golden texts proves nothing and passes.
 */
export async function checkGolden(
  manifest: ModelManifest,
  backend: Backend,
  encode: (texts: readonly string[]) => Promise<Float32Array>,
): Promise<void> {
  if (manifest.golden.length === 0) return;
  const vectors = await encode(manifest.golden.map(({ text }) => text));
  for (const [row, { vector }] of manifest.golden.entries()) {
    const found = vectors.subarray(row * manifest.dimensions, (row + 1) * manifest.dimensions);
    const cosine = cosineOf(vector, found);
    if (!(cosine >= manifest.tolerance)) {
      throw new WindowshopError('MODEL_OUTPUT_WRONG', { backend, cosine: cosine.toFixed(4) });
    }
  }
}

function cosineOf(one: readonly number[], other: Float32Array): number {
  let dot = 0;
  let oneNorm = 0;
  let otherNorm = 0;
  for (const [index, value] of one.entries()) {
    dot += value * other[index]!;
    oneNorm += value * value;
    otherNorm += other[index]! ** 2;
  }
  return dot / Math.sqrt(oneNorm * otherNorm);
}
