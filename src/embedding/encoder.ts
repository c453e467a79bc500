import { reasonOf, WindowshopError } from '../errors.js';
import { createSerialQueue } from '../shared/serial-queue.js';
import type { Backend } from '../types.js';
import { chooseBackends, loadRuntime } from './backend.js';
import type { ModelManifest } from './manifest.js';
import { loadModelFiles, type ReadModelFile } from './model-files.js';
import { checkGolden } from './self-check.js';
import { createTokenizer, type TokenBatch, type Tokenize, toBatch } from './tokenizer.js';

/** A loaded model. */
export interface Encoder {
  readonly dimensions: number;
  readonly backend: Backend;
  /** Why another backend runs than the one asked for. */
  readonly why?: string;
  /**
   * One vector of `dimensions` numbers a text, one after another, each of length 1 (or all zeros for
   * a text without tokens). Throws `MODEL_FAILED`.
   */
  encode(texts: readonly string[], role?: 'query' | 'item'): Promise<Float32Array>;
  release(): Promise<void>;
}

export interface EncoderOptions {
  manifest: ModelManifest;
  read: ReadModelFile;
  /** Address of the model folder with its last `/`, for messages. */
  folder: string;
  backend: 'auto' | Backend;
}

/** Texts in one run of the model. */
const batchSize = 32;

/**
 * Loads a model on the best backend that proves itself on the golden texts. Throws
 * `MODEL_UNREACHABLE`, `MODEL_FILE_DAMAGED`, `MODEL_INVALID`, `BACKEND_UNAVAILABLE`, `MODEL_FAILED`,
 * `MODEL_OUTPUT_WRONG`.
 */
export async function loadEncoder(options: EncoderOptions): Promise<Encoder> {
  const { manifest, read, folder, backend } = options;
  const { model, tokenizer } = await loadModelFiles(read, folder, manifest);
  const tokenize = createTokenizer(tokenizer, manifest.maxTokens, folder);
  const choice = await chooseBackends(backend, manifest.kind);
  const whys = choice.why && backend !== 'auto' ? [choice.why] : [];
  let failure: unknown;
  for (const candidate of choice.order) {
    try {
      const encoder = await startEncoder(manifest, model, tokenize, candidate);
      await checkGolden(manifest, candidate, (texts) => encoder.encode(texts));
      return whys.length > 0 ? { ...encoder, why: whys.join('; ') } : encoder;
    } catch (error) {
      failure = error;
      whys.push(reasonOf(error));
    }
  }
  throw failure;
}

async function startEncoder(
  manifest: ModelManifest,
  model: Uint8Array<ArrayBuffer>,
  tokenize: Tokenize,
  backend: Backend,
): Promise<Encoder> {
  const runtime = await loadRuntime(backend);
  const failed = (error: unknown) =>
    new WindowshopError('MODEL_FAILED', { backend, why: reasonOf(error) }, error);
  const session = await runtime.InferenceSession.create(model, {
    executionProviders: [backend],
    graphOptimizationLevel: 'all',
    // Errors only: warnings on the shop's console would look like ours.
    logSeverityLevel: 3,
  }).catch((error) => {
    throw failed(error);
  });
  // Two runs at once on one WebGPU session freeze the thread.
  const queue = createSerialQueue();

  async function run(batch: TokenBatch): Promise<Float32Array> {
    const shape = [batch.count, batch.length];
    const inputs: Record<string, InstanceType<typeof runtime.Tensor>> = {};
    for (const name of session.inputNames) {
      const data = name === 'attention_mask' ? batch.mask : batch.ids;
      inputs[name] = new runtime.Tensor('int64', data, shape);
    }
    const outputs = await session.run(inputs, [manifest.output]);
    const data = outputs[manifest.output]?.data;
    if (!(data instanceof Float32Array) || data.length !== batch.count * manifest.dimensions) {
      throw new Error(`\`${manifest.output}\` is not ${batch.count} × ${manifest.dimensions}`);
    }
    if (!data.every(Number.isFinite))
      throw new Error('its output holds numbers that are not finite');
    return data;
  }

  return {
    dimensions: manifest.dimensions,
    backend,
    async encode(texts, role = 'item') {
      const vectors = new Float32Array(texts.length * manifest.dimensions);
      const prefix = manifest.prefixes[role];
      for (const rows of batchesByLength(texts.map((text) => tokenize(prefix + text)))) {
        const output = await queue
          .run(() => run(toBatch(rows.map(({ ids }) => ids))))
          .catch((error) => {
            throw failed(error);
          });
        for (const [place, { row }] of rows.entries()) {
          const from = place * manifest.dimensions;
          vectors.set(output.subarray(from, from + manifest.dimensions), row * manifest.dimensions);
        }
      }
      return vectors;
    },
    release: () => queue.run(() => session.release()),
  };
}

interface TokenizedRow {
  row: number;
  ids: number[];
}

/** Texts of like length together, so that little of a batch is filling. */
function batchesByLength(tokens: readonly number[][]): TokenizedRow[][] {
  const rows = tokens.map((ids, row) => ({ row, ids }));
  rows.sort((one, other) => one.ids.length - other.ids.length);
  const batches: TokenizedRow[][] = [];
  for (let from = 0; from < rows.length; from += batchSize) {
    batches.push(rows.slice(from, from + batchSize));
  }
  return batches;
}
