import type { HistoryExport, ProfileSummary, Receipt } from './answers.js';
import type { Consent } from './consent.js';
import type { Dismissal, DismissalTarget } from './dismissal.js';
import type { Interaction, StoredInteraction } from './interaction.js';
import type { Product } from './product.js';
import type { RecommendRequest, Slate } from './recommendation.js';
import type { SearchAnswer, SearchRequest, Suggestion } from './search.js';
import type { Status } from './status.js';

/** A shop's recommender. No method ever throws or rejects: what fails comes back as a smaller answer. */
export interface Recommender {
  /** Resolves with the first status from which lists can be asked for. */
  readonly ready: Promise<Status>;
  /**
   * Keeps what the visitor did. The receipt says which were refused (`INTERACTION_INVALID`,
   * `ITEM_UNKNOWN` with `aliases`, `CATEGORY_EXCLUDED`, `CONSENT_DENIED`, `RECORDING_PAUSED`); order of
   * calls is order in the history.
   */
  record(interactions: Interaction | readonly Interaction[]): Promise<Receipt>;
  /**
   * "Not this": takes an item with its variants, a brand, or a category with all below it out of every
   * list, until {@link restore} or {@link erase}; retention never does. What was done with a dismissed
   * category speaks against it from then on; a dismissed brand still tells which kind is liked. A search
   * still finds all of it: who asks for it by name means it. `slate` and `position` say where a
   * dismissed item stood. The receipt is that of {@link record}. The 1,000 newest dismissals hold.
   */
  dismiss(target: DismissalTarget & { slate?: string; position?: number }): Promise<Receipt>;
  /** Takes a dismissal back; lists are as if it had never been. */
  restore(target: DismissalTarget): Promise<Receipt>;
  /** The dismissals in force, newest first. */
  dismissed(): Promise<Dismissal[]>;
  /**
   * Ranks the shop's products for this visitor. Never more than `limit` items, never two variants of
   * one product. `error` is set where something asked for could not be had (`ITEM_UNKNOWN`,
   * `REQUEST_INVALID`, `PIN_REFUSED`, `FILTER_MATCHES_NOTHING`), or failed (`WORKER_LOST`, `INTERNAL`).
   */
  recommend(request?: RecommendRequest): Promise<Slate>;
  /**
   * The lists of a whole page in one call: a slate for each request, in their order. No item, nor a
   * variant of one, stands there twice, nor does what any request names as its `item`. Pinned items are
   * placed first; then the lists are filled in the order given, so put the one first that matters most.
   * Otherwise each list is as `recommend()` makes it.
   */
  recommendPage(requests: readonly RecommendRequest[]): Promise<Slate[]>;
  /**
   * Finds products for what the visitor typed, in any state: unfinished, mistyped, with a price, a colour
   * or something to leave out. Where no product holds the words, the nearest by meaning come back and
   * `matched` says so. Until the model is there words alone count; the first search starts it. Nothing
   * is recorded: tell `record({ type: 'search' })` of a search that was meant. `error` is set where the
   * answer is smaller than it could be (`SEARCH_INVALID`, `WORKER_LOST`, `INTERNAL`).
   */
  search(text: string, request?: SearchRequest): Promise<SearchAnswer>;
  /**
   * Queries that begin like `text`, best first: categories, brands and products, mistyped ones too.
   * `limit` is 1 to 20, default 8. Empty where nothing begins like it, or something failed. The first
   * question reads the catalogue, a second for 10,000 products: ask `suggest('')` when your box gets the
   * focus, as `<windowshop-search>` does, and the first letter is answered at once.
   */
  suggest(text: string, request?: { limit?: number }): Promise<Suggestion[]>;
  /**
   * Lays live facts over the catalogue: price, stock, new products. Known products need only `id` and
   * what changed.
   */
  update(products: readonly (Partial<Product> & Pick<Product, 'id'>)[]): Promise<Receipt>;
  /**
   * Puts the visitor's own choice in force. As an explicit choice it stands above Global Privacy
   * Control. Less than before erases the history; `denied` ends the worker.
   */
  consent(value: Consent): Promise<Status>;
  /** Records nothing until `resume()`; lists go on as they are. Lasts as long as the page. */
  pause(): void;
  resume(): void;
  /** The state of things, as last heard from the engine. */
  status(): Status;
  /** Calls `listener` at every change of the status; the function that comes back ends it. */
  subscribe(listener: (status: Status) => void): () => void;
  /** All that is remembered, oldest first. */
  history(): Promise<StoredInteraction[]>;
  /** The interests found in the history, heaviest first. */
  profile(): Promise<ProfileSummary>;
  /** Which catalogue rows were left out, or lost a field, and why. */
  catalogReport(): Promise<Receipt>;
  /** The history as a document that can be saved. */
  export(): Promise<HistoryExport>;
  /**
   * Forgets which items were shown, and with it all that clicks taught about their ranking; lists are
   * ranked by the weights that ship again. What the visitor did stays. Resolves with false where the
   * device refused: then this page alone forgot.
   */
  resetLearning(): Promise<boolean>;
  /** Removes everything that was kept; resolves with false where the device refused. */
  erase(): Promise<boolean>;
  /** Ends the worker and all listening. What is stored stays. */
  destroy(): Promise<void>;
}
