import * as v from 'valibot';
import { WindowshopError } from '../errors.js';
import { textHash } from '../shared/text-hash.js';
import type { ModelSettings } from '../types.js';
import type { ModelManifest } from './manifest.js';
import { largestDescription, type ReadModelFile } from './model-files.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const config = v.looseObject({
  hidden_size: v.optional(count),
  d_model: v.optional(count),
  dim: v.optional(count),
  max_position_embeddings: v.optional(count),
});

/** Product titles are short; a longer limit costs time on every text. */
const defaultMaxTokens = 128;

/**
 * Describes a model in the layout of the Hugging Face hub: `config.json`, `tokenizer.json` and
 * `onnx/model_quantized.onnx`. Nothing there says how to pool or what to put before a text, so
 * `settings` do. Throws `MODEL_UNREACHABLE`, `MODEL_INVALID`.
 */
export async function describeHuggingFaceFolder(
  read: ReadModelFile,
  folder: string,
  settings: ModelSettings,
): Promise<ModelManifest> {
  const url = `${folder}config.json`;
  const text = new TextDecoder().decode(await read('config.json', false, largestDescription));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new WindowshopError('MODEL_INVALID', { url, why: 'it is not JSON' }, error);
  }
  const parsed = v.safeParse(config, json);
  const { hidden_size, d_model, dim, max_position_embeddings } = parsed.success
    ? parsed.output
    : {};
  const dimensions = hidden_size ?? d_model ?? dim;
  if (!dimensions)
    throw new WindowshopError('MODEL_INVALID', { url, why: '`hidden_size` is missing' });
  const maxTokens = settings.maxTokens ?? defaultMaxTokens;
  const { pooling = 'mean', prefixes, file = 'onnx/model_quantized.onnx' } = settings;
  return {
    format: 1,
    id:
      folder
        .split('/')
        .filter(Boolean)
        .at(-1)
        ?.replace(/[^\w.-]/g, '-')
        .slice(-100) || 'model',
    // Other settings make other vectors, which must not be mixed.
    version: textHash(text + folder + JSON.stringify(settings)),
    kind: 'transformer',
    dimensions,
    maxTokens: Math.min(maxTokens, max_position_embeddings ?? maxTokens),
    prefixes: { query: prefixes?.query ?? '', item: prefixes?.item ?? '' },
    pooling,
    modelFile: file,
    tolerance: 0.999,
    golden: [],
    output: undefined,
    files: undefined,
  };
}
