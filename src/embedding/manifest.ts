import * as v from 'valibot';
import { WindowshopError } from '../errors.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const file = v.object({ bytes: count, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

const schema = v.object({
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/)),
  version: v.string(),
  /** A token embedding is a table look-up: WebGPU has nothing to add to it. */
  kind: v.picklist(['token-embedding', 'transformer']),
  dimensions: v.pipe(count, v.maxValue(4096)),
  maxTokens: v.pipe(count, v.maxValue(8192)),
  prefixes: v.optional(v.object({ query: v.string(), item: v.string() }), { query: '', item: '' }),
  /** How token vectors become one: inside the graph, or by us, which also brings them to length 1. */
  pooling: v.optional(v.picklist(['in-graph', 'mean', 'cls']), 'in-graph'),
  /** The graph's output to read; without it `sentence_embedding`, `last_hidden_state` or the first. */
  output: v.optional(v.string()),
  modelFile: v.optional(v.string(), 'model.onnx'),
  /** Missing for a model that somebody brings along: its files cannot be checked. */
  files: v.optional(v.object({ 'model.onnx': file, 'tokenizer.json': file })),
  /** Least cosine between a golden text's vector and the one computed on the device. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.999),
  golden: v.optional(v.array(v.object({ text: v.string(), vector: v.array(v.number()) })), []),
});

/** What `manifest.json` beside a model says of it. */
export type ModelManifest = v.InferOutput<typeof schema>;

/** Model id and version: the name its vectors are stored under. */
export function modelName(manifest: ModelManifest): string {
  return `${manifest.id}@${manifest.version}`;
}

/** Reads the manifest at `url`. Throws `MODEL_INVALID`. */
export function parseManifest(text: string, url: string): ModelManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new WindowshopError('MODEL_INVALID', { url, why: 'its manifest is not JSON' }, error);
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const field = issue.path?.map((step) => String(step.key)).join('.') ?? 'manifest';
  throw new WindowshopError('MODEL_INVALID', { url, why: `\`${field}\` is ${issue.received}` });
}
