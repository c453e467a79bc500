import type { ErrorReport } from '../errors.js';
import type { CaptureOptions } from './capture.js';
import type { CatalogSource } from './catalog-source.js';
import type { Consent, ConsentSource } from './consent.js';
import type { Product } from './product.js';
import type { Rules } from './rules.js';

/**
 * What turns text into vectors: ONNX Runtime on WebAssembly or WebGPU, or `direct`, which reads the
 * table of a token-embedding model without a runtime.
 */
export type Backend = 'wasm' | 'webgpu' | 'direct';

/** How long and how much history is kept. What the visitor dismissed stays until it is taken back. */
export interface Retention {
  /** Older interactions are removed, dismissals aside; 1 to 3,650. Default 90. */
  days: number;
  /** Only the newest are kept, dismissals aside; 1 to 10,000. Default 500. */
  events: number;
}

/** What the Hugging Face layout leaves open; a model with a `manifest.json` needs none of it. */
export interface ModelSettings {
  /** How token vectors become one. Default `mean`; BGE-like models want `cls`. */
  pooling?: 'mean' | 'cls';
  /** Put before every text, such as E5's `query: ` and `passage: `. Default: nothing. */
  prefixes?: { query?: string; item?: string };
  /** What lies beyond is cut off; 8 to 512. Default 128. */
  maxTokens?: number;
  /** Path of the model inside the folder. Default `onnx/model_quantized.onnx`. */
  file?: string;
}

export interface ModelOptions extends ModelSettings {
  /**
   * Folder of the model: with `manifest.json`, or any in the layout of the Hugging Face hub
   * (`config.json`, `tokenizer.json`, `onnx/model_quantized.onnx`), whose files cannot be checked
   * (`MODEL_UNVERIFIED`). Default: `models/windowshop-nano/` beside the script.
   */
  url?: string;
  /**
   * `auto` (default): the model is not loaded where the visitor asked the browser to save data, or the device
   * has 1 GB of memory or less; `status().model` says so. `always`: whatever the device is.
   */
  download?: 'auto' | 'always';
}

export interface LearningOptions {
  /**
   * Show at times what little is known about, to learn whether the visitor likes it: weights are drawn
   * from what they may be (Thompson sampling), so that lists differ from one request to the next.
   * Default false.
   */
  explore?: boolean;
}

/** Options of `createRecommender()`. */
export interface RecommenderOptions {
  /**
   * The shop's products, or the address of a catalogue in one of many formats, which its content tells: see
   * `CatalogFormat`. May be left out beside a `pack`; given with one, it is used where the pack is refused.
   * What cannot be read whole is used as far as it goes (`CATALOG_DAMAGED`, `CATALOG_INCOMPLETE`).
   */
  catalog?: readonly Product[] | string | CatalogSource;
  /**
   * Folder of a pack, made by `windowshop pack`: products with their vectors and, if it has one, their item
   * graph. The first list needs neither the model nor more than the pack's first part; the rest follows.
   * A pack that cannot be used (`PACK_UNREACHABLE`, `PACK_DAMAGED`, `PACK_INVALID`, `PACK_FORMAT_UNKNOWN`)
   * gives way to the one before it, and that one to `catalog`. Vectors of another model than the page's are
   * computed anew (`PACK_MISMATCH`). Default: none.
   */
  pack?: string;
  /** What the shop may assume before the visitor says anything, or who tells. Default `memory`. */
  consent?: Consent | ConsentSource;
  /**
   * Notice what happens from what the page says already: data layer, structured data, the shop system's
   * own markup. `true` takes the defaults of {@link CaptureOptions}. Default false: only `record()`.
   */
  capture?: boolean | CaptureOptions;
  /**
   * Runtime for the model. `auto` (default) takes WebGPU only where the model gains from it and a real
   * graphics adapter answers, else WebAssembly. A backend that fails, or computes other vectors than it
   * should, steps down to the next: WebGPU, WebAssembly, `direct` (token-embedding models only).
   */
  backend?: 'auto' | Backend;
  /** How long and how much history is kept. */
  retention?: Partial<Retention>;
  /** Keep the text of searches in the history. Default false: only that a search took place. */
  storeSearchText?: boolean;
  /**
   * Categories of which nothing is recorded (`CATEGORY_EXCLUDED`), `"Health"` or `"Health > Tests"`, with
   * all below them; what an earlier visit recorded is removed. An item that the catalogue does not know is
   * not recorded either, since nobody can say where it belongs. What the visitor dismisses by name is kept.
   * Default: none.
   */
  sensitiveCategories?: readonly string[];
  /** What holds for every list, but not for `search()`. One that cannot be used is reported (`OPTION_INVALID`) and left out. */
  rules?: Rules;
  /**
   * Learn the ranking from which recommended items this visitor clicks: `for-you` follows, as far as
   * impressions and clicks are recorded with their `slate` and `position`. Nothing is sent or stored for
   * it beside the history. Default true, without exploration; `false` ranks by the weights that ship.
   */
  learning?: boolean | LearningOptions;
  /** The embedding model; `false` runs without one: same category and popularity only, or the vectors of a `pack`. */
  model?: ModelOptions | false;
  /**
   * Address of an item graph, made by `windowshop graph` from the shop's orders: what customers turned
   * to together. Loaded in the background; lists are made without it until it is there, and where it
   * fails (`GRAPH_UNREACHABLE`, `GRAPH_INVALID`, `GRAPH_MISMATCH`). Default: that of the `pack`, if any.
   */
  graph?: string;
  /** Address of the worker script. Default: beside this module. */
  workerUrl?: string;
  /**
   * Where the worker script lies on another origin, start it through a blob of the page, which the page's
   * policy must allow (`worker-src blob:`), and the other origin with CORS headers. Default false: such a
   * script is not started (`WORKER_UNAVAILABLE`), and lists are made without the model.
   */
  allowBlobWorker?: boolean;
  /** Name of the database, for several shops on one origin; letters, digits, `-`. Default `windowshop`. */
  database?: string;
  /** Called once for each new problem. Default: one line on the console. */
  onError?: (problem: ErrorReport) => void;
}
