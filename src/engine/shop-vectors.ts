import type { Catalog } from '../catalog/index.js';
import { report, toReport } from '../errors.js';
import { scanFile } from '../retrieval/index.js';
import { storageProblem, type VectorStore } from '../storage/index.js';
import type { Status } from '../types.js';
import type { EngineHost } from './engine-host.js';
import type { ItemVectors } from './item-vectors.js';
import { Model } from './model.js';
import type { Problems } from './problems.js';
import type { EngineOptions } from './protocol.js';
import type { KeepVectors, ShopCatalog } from './shop-catalog.js';

interface Parts {
  host: Pick<EngineHost, 'modelSource' | 'readKernel' | 'whySpareDevice'>;
  catalog: Catalog;
  /** Where vectors are kept on the device, if they are. */
  store: () => VectorStore;
  problems: Problems;
  onChange: () => void;
  /** Resolves when the page has nothing urgent to do. */
  whenIdle: () => Promise<void>;
}

/** The vectors of the shop's products, and the model that makes those which neither pack nor device has. */
export class ShopVectors {
  readonly #parts: Parts;
  #model: Model | undefined;
  #vectors: ItemVectors | undefined;
  #embedding = Promise.resolve();
  #isClosed = false;
  #computed = { texts: 0, ms: 0 };

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get status(): Pick<Status, 'model' | 'embedding'> {
    return {
      model: this.#model?.status ?? { state: 'none' },
      embedding: {
        done: this.#vectors?.done ?? 0,
        total: this.#parts.catalog.size,
        computed: this.#computed.texts,
        ms: Math.round(this.#computed.ms),
        discarded: this.#vectors?.discarded ?? 0,
      },
    };
  }

  /** What ranks, once any product has a vector. */
  get usable(): ItemVectors['matrix'] | undefined {
    const matrix = this.#vectors?.matrix;
    return matrix && matrix.count > 0 ? matrix : undefined;
  }

  /** What turns queries into vectors that compare with those of the products. */
  get queryModel(): Model | undefined {
    return this.usable && this.#model?.isAllowed ? this.#model : undefined;
  }

  /** Whether every product has the vector of its present text, or there are none to have. */
  get areComplete(): boolean {
    return !this.#vectors || this.#vectors.missing().size === 0;
  }

  of(item: string): Float32Array | undefined {
    const row = this.#parts.catalog.rowOf(item);
    return row === undefined ? undefined : this.#vectors?.matrix.get(row);
  }

  /** Has room for vectors made while `products` are opened, and takes over those of a pack. */
  async open(options: EngineOptions, products: ShopCatalog, opened: Promise<void>): Promise<void> {
    const describing = this.#openModel(options);
    // On its way while products are: nothing else would fetch meanwhile.
    const scans = this.#model || options.pack !== undefined ? this.#loadScans() : undefined;
    scans?.catch(() => undefined);
    const [described] = await Promise.all([describing, opened]);
    this.#vectors = await products.openVectors(described, () => scans ?? this.#loadScans());
  }

  /** Brings vectors and device together. A store that fails costs time, not vectors: they can be computed again. */
  async synchronize(): Promise<void> {
    try {
      await this.#vectors?.synchronize(this.#parts.store());
    } catch (error) {
      this.#parts.problems.add(storageProblem(error));
    }
  }

  /**
   * Gives every product a vector, in the background: one run at a time, and a later call starts over. Whether
   * there was anything to do comes back. Never throws.
   */
  embedMissing(): Promise<boolean> {
    const run = this.#embedding.then(() => this.#embed());
    this.#embedding = run.then(() => undefined);
    return run;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#model?.release().catch(() => undefined);
  }

  async #embed(): Promise<boolean> {
    const { store, problems, onChange, whenIdle } = this.#parts;
    const [model, vectors] = [this.#model, this.#vectors];
    if (!model?.isAllowed || !vectors || this.areComplete) return false;
    await whenIdle();
    if (this.#isClosed) return false;
    try {
      const encoder = await model.load();
      let began = performance.now();
      const onProgress = (texts: number) => {
        this.#computed.texts += texts;
        this.#computed.ms += performance.now() - began;
        onChange();
        began = performance.now();
      };
      await vectors.embed(encoder, store(), onProgress, () => this.#isClosed);
    } catch (error) {
      problems.add(toReport(error, 'embedding the catalogue'));
    }
    return true;
  }

  /** Name and dimensions of the model, if there is one that can be described. */
  async #openModel(
    options: EngineOptions,
  ): Promise<{ name: string; dimensions: number } | undefined> {
    const { host, problems, onChange } = this.#parts;
    const source = options.model === false ? undefined : host.modelSource(options.model);
    if (!source) return;
    const { backend, modelSettings: settings, insistsOnModel } = options;
    const withheld = insistsOnModel ? undefined : host.whySpareDevice?.();
    this.#model = new Model(source, { backend, settings, withheld }, onChange);
    try {
      const { name, dimensions, isVerified } = await this.#model.describe();
      if (!isVerified) problems.add(report('MODEL_UNVERIFIED', { url: source.folder }));
      return { name, dimensions };
    } catch (error) {
      problems.add(toReport(error, 'reading the model'));
    }
  }

  /** What keeps vectors, with the fastest scans that run here: a chunk of its own. */
  async #loadScans(): Promise<KeepVectors> {
    const reading = this.#readKernel();
    // It may fail before anybody waits for it.
    reading?.catch(() => undefined);
    const { withFastestScans } = await import('./fastest-scans.js');
    return withFastestScans(reading);
  }

  #readKernel(): Promise<Uint8Array<ArrayBuffer>> | undefined {
    try {
      return this.#parts.host.readKernel?.(scanFile());
    } catch {
      return undefined;
    }
  }
}
