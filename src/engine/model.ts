import {
  describeModel,
  type Encoder,
  type EncoderOptions,
  type ModelManifest,
  modelName,
  type ReadModelFile,
} from '../embedding/index.js';
import type { Backend, ModelSettings, Status } from '../types.js';

/** How the engine comes by a model; another one in the browser than in Node. */
export interface ModelSource {
  /** Address of the folder with its last `/`, for messages. */
  folder: string;
  read: ReadModelFile;
  /** Imports tokenizer and runtime, which are large, when they are needed. */
  load(options: EncoderOptions): Promise<Encoder>;
}

export interface ModelOptions {
  backend: 'auto' | Backend;
  settings?: ModelSettings | undefined;
  /** Why it must not be loaded, though vectors that were made with it may be used; a sentence. */
  withheld?: string | undefined;
}

/** One model, loaded in two steps: its manifest at the start, the rest when a text needs a vector. */
export class Model {
  readonly #source: ModelSource;
  readonly #options: ModelOptions;
  readonly #onChange: () => void;
  #manifest: Promise<ModelManifest> | undefined;
  #encoder: Promise<Encoder> | undefined;
  #status: Status['model'];
  #onDirect: (encoder: Encoder) => void = () => undefined;
  readonly #direct = new Promise<Encoder>((resolve) => {
    this.#onDirect = resolve;
  });

  /** @param onChange called when `status` has another state: a query may load the model at any time. */
  constructor(source: ModelSource, options: ModelOptions, onChange: () => void) {
    this.#source = source;
    this.#options = options;
    this.#onChange = onChange;
    const { withheld } = options;
    this.#status =
      withheld === undefined ? { state: 'idle' } : { state: 'withheld', why: withheld };
  }

  /** Whether texts may be turned into vectors here. */
  get isAllowed(): boolean {
    return this.#options.withheld === undefined;
  }

  get status(): Status['model'] {
    return this.#status;
  }

  /** Name and dimensions. Throws `MODEL_UNREACHABLE`, `MODEL_FILE_DAMAGED`, `MODEL_INVALID`. */
  async describe(): Promise<{ name: string; dimensions: number; isVerified: boolean }> {
    this.#manifest ??= describeModel(
      this.#source.read,
      this.#source.folder,
      this.#options.settings ?? {},
    );
    const manifest = await this.#manifest.catch((error) => this.#fail(error));
    const { dimensions } = manifest;
    this.#status = { ...this.#status, id: manifest.id, dimensions };
    return { name: modelName(manifest), dimensions, isVerified: manifest.files !== undefined };
  }

  /** The model as soon as anything can run it: a query need not wait for the best backend. */
  async first(): Promise<Encoder> {
    const loading = this.load();
    // `direct` may be there long before; whichever comes first.
    return Promise.race([this.#direct, loading]);
  }

  /**
   * The running model, loaded once. A failure is final in this thread: a WebAssembly start that failed
   * poisons its realm. Throws what `loadEncoder` throws.
   */
  load(): Promise<Encoder> {
    this.#encoder ??= this.#start().catch((error) => this.#fail(error));
    return this.#encoder;
  }

  async release(): Promise<void> {
    const encoder = await this.#encoder?.catch(() => undefined);
    await encoder?.release();
  }

  async #start(): Promise<Encoder> {
    await this.describe();
    const manifest = await this.#manifest!;
    const began = performance.now();
    this.#become({ ...this.#status, state: 'loading' });
    const { folder, read } = this.#source;
    const encoder = await this.#source.load({
      manifest,
      folder,
      read,
      backend: this.#options.backend,
      onDirect: this.#onDirect,
    });
    this.#become({
      ...this.#status,
      state: 'ready',
      backend: encoder.backend,
      ...(encoder.why === undefined ? {} : { why: encoder.why }),
      loadMs: Math.round(performance.now() - began),
    });
    const encode: Encoder['encode'] = (texts, role) =>
      encoder.encode(texts, role).catch((error) => this.#fail(error));
    return { ...encoder, encode };
  }

  #fail(error: unknown): never {
    if (this.#status.state === 'failed') throw error;
    this.#become({ ...this.#status, state: 'failed', why: (error as Error).message });
    throw error;
  }

  #become(status: Status['model']): void {
    this.#status = status;
    this.#onChange();
  }
}
