import { reasonOf } from '../errors.js';
import type { Backend } from '../types.js';
import { chooseBackends } from './backend.js';
import { startDirectRun } from './direct/direct-run.js';
import type { ModelManifest } from './manifest.js';
import { loadModelFiles, type ReadModelFile } from './model-files.js';
import type { ModelRun } from './model-run.js';
import { startRuntimeRun } from './runtime-run.js';
import { checkGolden } from './self-check.js';
import { createTokenizer, type Tokenize } from './tokenizer.js';

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
  /**
   * Called as soon as a token-embedding model can answer without the runtime, which takes a second
   * longer to start.
   */
  onDirect?: (encoder: Encoder) => void;
}

/** Texts in one run of the model: a table look-up costs little more than the call. */
const batchSizes = { transformer: 32, 'token-embedding': 256 } as const;

/**
 * Loads a model on the best backend that proves itself on the golden texts: WebGPU, WebAssembly and,
 * for a token embedding, its table read directly. Throws `MODEL_UNREACHABLE`, `MODEL_FILE_DAMAGED`,
 * `MODEL_INVALID`, and the last backend's `BACKEND_UNAVAILABLE`, `MODEL_FAILED` or
 * `MODEL_OUTPUT_WRONG`.
 */
export async function loadEncoder(options: EncoderOptions): Promise<Encoder> {
  const { manifest, read, folder, backend: wanted } = options;
  const { model, tokenizer } = await loadModelFiles(read, folder, manifest);
  const tokenize = createTokenizer(tokenizer, manifest.maxTokens, folder);
  const encoderOf = (run: ModelRun, why?: string) => createEncoder(manifest, tokenize, run, why);

  const direct =
    manifest.kind === 'token-embedding' ? startDirectRun(manifest, model, folder) : undefined;
  if (direct && options.onDirect) {
    const first = encoderOf(direct);
    // Wrong numbers are no reason to give up: the ladder below reports them if it comes to that.
    const proof = checkGolden(manifest, 'direct', (texts) => first.encode(texts));
    await proof.then(() => options.onDirect?.(first)).catch(() => undefined);
  }

  const choice = await chooseBackends(wanted, manifest.kind);
  const whys = choice.why && wanted !== 'auto' ? [choice.why] : [];
  let failure: unknown;
  for (const backend of choice.order) {
    try {
      const run = backend === 'direct' ? direct : await startRuntimeRun(manifest, model, backend);
      if (!run) continue;
      const encoder = encoderOf(run, whys.length > 0 ? whys.join('; ') : undefined);
      await checkGolden(manifest, backend, (texts) => encoder.encode(texts));
      return encoder;
    } catch (error) {
      failure = error;
      whys.push(reasonOf(error));
    }
  }
  throw failure;
}

function createEncoder(
  manifest: ModelManifest,
  tokenize: Tokenize,
  run: ModelRun,
  why: string | undefined,
): Encoder {
  const { dimensions, prefixes, kind } = manifest;
  return {
    dimensions,
    backend: run.backend,
    ...(why === undefined ? {} : { why }),
    async encode(texts, role = 'item') {
      const vectors = new Float32Array(texts.length * dimensions);
      const tokens = texts.map((text) => tokenize(prefixes[role] + text));
      for (const rows of batchesByLength(tokens, batchSizes[kind])) {
        const output = await run.run(rows.map((row) => tokens[row]!));
        for (const [place, row] of rows.entries()) {
          const from = place * dimensions;
          vectors.set(output.subarray(from, from + dimensions), row * dimensions);
        }
      }
      return vectors;
    },
    release: () => run.release(),
  };
}

/** Rows in batches, texts of like length together, so that little of a batch is filling. */
function batchesByLength(tokens: readonly (readonly number[])[], batchSize: number): number[][] {
  const rows = [...tokens.keys()].sort((one, other) => tokens[one]!.length - tokens[other]!.length);
  const batches: number[][] = [];
  for (let from = 0; from < rows.length; from += batchSize) {
    batches.push(rows.slice(from, from + batchSize));
  }
  return batches;
}
