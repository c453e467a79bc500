import type { ModelManifest } from '../manifest.js';
import type { ModelRun } from '../model-run.js';
import { readTokenTable } from './token-table.js';

/** What ONNX Runtime's graph adds under the root, so that no text divides by zero. */
const tiny = 1e-12;

/**
 * Runs a token-embedding model without ONNX Runtime: the sum of its tokens' vectors, brought to length
 * 1. It is there at once, which serves the first query while the runtime loads, and it works where
 * WebAssembly is forbidden. Throws `MODEL_INVALID`.
 */
export function startDirectRun(
  manifest: ModelManifest,
  model: Uint8Array<ArrayBuffer>,
  url: string,
): ModelRun {
  const { dimensions } = manifest;
  const { codes, scales } = readTokenTable(manifest, model, url);

  function sum(tokens: readonly number[], into: Float32Array): void {
    for (const token of tokens) {
      const scale = scales[token];
      if (scale === undefined) continue;
      let from = token * dimensions;
      for (let index = 0; index < dimensions; index++) {
        into[index] = into[index]! + codes[from++]! * scale;
      }
    }
    let squares = tiny;
    for (const value of into) squares += value * value;
    const length = Math.sqrt(squares);
    for (let index = 0; index < dimensions; index++) into[index] = into[index]! / length;
  }

  return {
    backend: 'direct',
    async run(tokens) {
      const vectors = new Float32Array(tokens.length * dimensions);
      for (const [row, ids] of tokens.entries()) {
        sum(ids, vectors.subarray(row * dimensions, (row + 1) * dimensions));
      }
      return vectors;
    },
    async release() {},
  };
}
