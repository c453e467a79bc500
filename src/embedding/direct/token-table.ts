import { WindowshopError } from '../../errors.js';
import type { ModelManifest } from '../manifest.js';
import { type Initializer, readInitializers } from './read-initializers.js';

/** Vectors of a model's tokens: component `d` of token `t` is `codes[t * dimensions + d] * scales[t]`. */
export interface TokenTable {
  codes: Int8Array;
  scales: Float32Array;
}

const float = 1;
const int8 = 3;

/**
 * The table inside a token-embedding model's file. Throws `MODEL_INVALID` where the file holds no
 * `codes` (int8, tokens × dimensions) and `scales` (float, tokens × 1).
 */
export function readTokenTable(
  manifest: ModelManifest,
  model: Uint8Array<ArrayBuffer>,
  url: string,
): TokenTable {
  const invalid = (why: string, cause?: unknown) =>
    new WindowshopError('MODEL_INVALID', { url, why }, cause);
  let tensors: Map<string, Initializer>;
  try {
    tensors = readInitializers(model);
  } catch (error) {
    throw invalid('model.onnx is not an ONNX file', error);
  }
  const codes = tensors.get('codes');
  const scales = tensors.get('scales');
  const tokens = codes?.dims[0] ?? 0;
  const fits =
    codes?.type === int8 &&
    scales?.type === float &&
    codes.dims[1] === manifest.dimensions &&
    codes.bytes.length === tokens * manifest.dimensions &&
    scales.bytes.length === tokens * Float32Array.BYTES_PER_ELEMENT;
  if (!codes || !scales || !fits) throw invalid('it holds no token table');
  return {
    codes: new Int8Array(codes.bytes.buffer, codes.bytes.byteOffset, codes.bytes.length),
    // Copied, because a float view must start at a multiple of four.
    scales: new Float32Array(scales.bytes.slice().buffer),
  };
}
