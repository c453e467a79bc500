import type { Sums } from '../shared/integrity.js';
import type {
  Backend,
  CatalogSource,
  Consent,
  Dismissal,
  LearningOptions,
  ModelSettings,
  ProfileSummary,
  Receipt,
  Retention,
  SearchAnswer,
  Slate,
  Status,
  StoredInteraction,
  Suggestion,
} from '../types.js';

/** Options as they cross to the engine: complete, with absolute addresses. */
export interface EngineOptions {
  /** Not checked yet, where it is a list. */
  catalog: readonly unknown[] | string | CatalogSource;
  /** Address of the folder of a pack with its last `/`; it goes before `catalog`. */
  pack?: string;
  consent: Consent;
  backend: 'auto' | Backend;
  retention: Retention;
  storeSearchText: boolean;
  /** Of these, and what lies below them, nothing is recorded. */
  sensitiveCategories?: readonly string[];
  /** Not checked yet. */
  rules?: unknown;
  /** Address of the model folder with its last `/`, or `false` for none. */
  model: string | false;
  modelSettings?: ModelSettings;
  /** Whether the model is loaded whatever the device is. */
  insistsOnModel?: boolean;
  /** Whether to learn from what was shown, and how boldly; not at all without it. */
  learning?: LearningOptions | false;
  /** Address of the file of an item graph, or its bytes. */
  graph?: string | Uint8Array<ArrayBuffer>;
  database: string;
  /** What the files beside the worker must be, where it is known. */
  integrity?: Sums;
}

/** Gives the bytes of a pack's manifest; nothing where they could not be had. */
export type GiveManifest = () => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** What the page's side may ask of the engine, over the worker's port or in the same thread. */
export interface EngineApi {
  /**
   * Opens the storage and begins to load catalogue and vectors. Resolves once lists can be asked for;
   * `onChange` hears of everything that follows.
   *
   * @param whenIdle resolves when the page has nothing urgent to do: the rest of a pack and the model are not
   *   loaded before, unless a list was made or a query needs them. Default: at once.
   * @param giveManifest gives the manifest of the pack, which the page has asked for. Default: the engine asks.
   */
  start(
    options: EngineOptions,
    onChange: (status: Status) => void,
    whenIdle?: () => Promise<void>,
    giveManifest?: GiveManifest,
  ): Promise<Status>;
  /** @param again they may have been recorded before: what the history holds already is left out. */
  record(interactions: readonly unknown[], again?: boolean): Promise<Receipt>;
  recommend(request: unknown): Promise<Slate>;
  recommendPage(requests: readonly unknown[]): Promise<Slate[]>;
  search(text: unknown, request: unknown): Promise<SearchAnswer>;
  suggest(text: unknown, limit: unknown): Promise<Suggestion[]>;
  update(rows: readonly unknown[]): Promise<Receipt>;
  setConsent(consent: Consent): Promise<Status>;
  history(): Promise<StoredInteraction[]>;
  dismissed(): Promise<Dismissal[]>;
  profile(): Promise<ProfileSummary>;
  catalogReport(): Promise<Receipt>;
  resetLearning(): Promise<void>;
  erase(): Promise<void>;
  close(): Promise<void>;
}

/** First message of a worker: its script was loaded and runs. */
export interface Hello {
  windowshop: 'hello';
  /** Both sides must be of the same build; a cached old worker beside a new page is refused. */
  protocol: number;
}
