import { capConsent } from './capture/global-privacy-control.js';
import type { Attachment } from './capture/host.js';
import type { EngineApi } from './engine/protocol.js';
import { EngineSeat } from './engine/seat.js';
import {
  type ErrorReport,
  reasonOf,
  remarks,
  report,
  toReport,
  WindowshopError,
} from './errors.js';
import { checkOptions } from './options.js';
import { cloneable } from './shared/cloneable.js';
import { createSubscribers } from './shared/subscribers.js';
import type {
  Consent,
  Dismissal,
  DismissalTarget,
  HistoryExport,
  Interaction,
  Product,
  ProfileSummary,
  Receipt,
  RecommenderOptions,
  RecommendRequest,
  SearchAnswer,
  SearchRequest,
  Slate,
  Status,
  StoredInteraction,
  Suggestion,
} from './types.js';

/** A shop's recommender. No method ever throws or rejects: what fails comes back as a smaller answer. */
export interface Recommender {
  /** Resolves with the first status from which lists can be asked for. */
  readonly ready: Promise<Status>;
  /**
   * Keeps what the visitor did. The receipt says which were refused (`INTERACTION_INVALID`,
   * `ITEM_UNKNOWN` with `aliases`, `CATEGORY_EXCLUDED`, `CONSENT_DENIED`, `RECORDING_PAUSED`); order of calls is order in the history.
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
   * `limit` is 1 to 20, default 8. Empty where nothing begins like it, or something failed.
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

const initialStatus: Status = {
  state: 'starting',
  thread: 'none',
  consent: 'memory',
  storage: 'none',
  paused: false,
  interactions: 0,
  catalog: { items: 0, rejected: {} },
  model: { state: 'none' },
  graph: { state: 'none' },
  embedding: { done: 0, total: 0, computed: 0, ms: 0, discarded: 0 },
  problems: [],
};

/** Starts a recommender; returns at once. See {@link RecommenderOptions} for every option. */
export function createRecommender(options: RecommenderOptions): Recommender {
  const scriptUrl = import.meta.url;
  const page = globalThis.document?.baseURI ?? scriptUrl;
  const bases = { page, script: scriptUrl };
  const { engine, worker, heard, problems } = checkOptions(options, bases);
  const consent = capConsent(engine.consent);
  const subscribers = createSubscribers<Status>();
  const told = new Set<string>();
  let capped = consent !== engine.consent;
  let chosen: Consent | undefined;
  let last: Status = { ...initialStatus, consent };
  let paused = false;
  let destroyed = false;

  function hear(status: Status): void {
    if (destroyed) return;
    last = status;
    for (const problem of status.problems) tell(problem);
    subscribers.notify(current());
  }

  function tell(problem: ErrorReport): void {
    if (told.has(problem.code)) return;
    told.add(problem.code);
    const listener = (options as RecommenderOptions | undefined)?.onError;
    try {
      if (typeof listener === 'function') listener(problem);
      else console.warn(problem.message);
    } catch (error) {
      console.error(error);
    }
  }

  function notice(problem: ErrorReport): void {
    if (destroyed) return;
    problems.push(problem);
    tell(problem);
    hear(last);
  }

  function current(): Status {
    if (destroyed) return { ...last, state: 'off', thread: 'none' };
    const all = [...problems, ...last.problems];
    const state =
      last.state === 'ready' && all.some(({ code }) => !remarks.has(code))
        ? 'degraded'
        : last.state;
    const status: Status = { ...last, state, paused, problems: all };
    return capped ? { ...status, cappedBy: 'global-privacy-control' } : status;
  }

  const seat = new EngineSeat({ ...engine, consent }, worker, hear, notice);
  for (const problem of problems) tell(problem);
  // A chunk of its own: a page that asks for nothing of it never loads it.
  const attached =
    heard &&
    import('./capture/attach.js')
      .then(({ attach }) =>
        attach(
          {
            record: keep,
            status: current,
            subscribe: subscribers.add,
            chosen: () => chosen,
            assume: (value) => putInForce(capConsent(value), value),
            notice,
          },
          heard,
          engine,
        ),
      )
      .catch((error) => void notice(report('CAPTURE_UNAVAILABLE', { why: reasonOf(error) })));

  /** Has what hears the page know of a call. */
  function mention(job: (attachment: Attachment) => void): void {
    void attached?.then((attachment) => attachment && job(attachment));
  }

  function putInForce(value: Consent, asked: Consent): Promise<void> {
    return attempt(
      'consent()',
      async () => {
        await seat.setConsent(value);
        capped = value !== asked;
        subscribers.notify(current());
      },
      () => undefined,
    );
  }

  /** Asks the engine; a failure becomes `smaller` with the reason. */
  function ask<T>(
    call: string,
    question: Parameters<typeof seat.ask<T>>[0],
    smaller: (error: ErrorReport) => T,
  ): Promise<T> {
    return attempt(call, () => seat.ask(question), smaller);
  }

  /** Has the engine do something; whether it could. */
  function done(call: string, job: (engine: EngineApi) => Promise<void>): Promise<boolean> {
    return ask(
      call,
      (engine) => job(engine).then(() => true),
      () => false,
    );
  }

  async function attempt<T>(
    call: string,
    job: () => Promise<T>,
    smaller: (error: ErrorReport) => T,
  ): Promise<T> {
    try {
      if (destroyed) throw new WindowshopError('DESTROYED');
      return await job();
    } catch (error) {
      const problem = toReport(error, call);
      if (!destroyed) tell(problem);
      return smaller(problem);
    }
  }

  function record(interactions: unknown): Promise<Receipt> {
    const list = Array.isArray(interactions) ? interactions : [interactions];
    const receipt = keep(list);
    mention((attachment) => attachment.recorded(list, receipt));
    return receipt;
  }

  function keep(list: readonly unknown[], again?: boolean): Promise<Receipt> {
    if (paused) return Promise.resolve(refuseAll(list, report('RECORDING_PAUSED')));
    return ask(
      'record()',
      (to) => to.record(list, again),
      (error) => refuseAll(list, error),
    );
  }

  async function recommendPage(requests: readonly RecommendRequest[]): Promise<Slate[]> {
    const began = performance.now();
    const list = Array.isArray(requests) ? requests : [requests];
    const slates = await ask(
      'recommend()',
      (from) => from.recommendPage(list.map(cloneable)),
      (error) => list.map((request) => emptySlate(request, error)),
    );
    const total = performance.now() - began;
    mention((attachment) => attachment.composed(slates));
    return slates.map((slate) => ({ ...slate, timings: { ...slate.timings, total } }));
  }

  return {
    ready: seat.ready().then(current, (error) => {
      notice(toReport(error, 'starting'));
      return current();
    }),

    record,
    dismiss: (target) => record({ ...target, type: 'dismiss' }),
    restore: (target) => record({ ...target, type: 'restore' }),
    dismissed: () =>
      ask(
        'dismissed()',
        (from) => from.dismissed(),
        () => [],
      ),

    recommend: async (request = {}) => (await recommendPage([request]))[0]!,
    recommendPage,

    async search(text, request = {}) {
      const began = performance.now();
      const answer = await ask(
        'search()',
        (from) => from.search(text, request),
        (error): SearchAnswer => ({
          items: [],
          chips: [],
          matched: 'nothing',
          corrections: [],
          error,
          timings: { search: 0, total: 0 },
        }),
      );
      return { ...answer, timings: { ...answer.timings, total: performance.now() - began } };
    },

    suggest: (text, request) =>
      ask(
        'suggest()',
        (from) => from.suggest(text, request?.limit),
        () => [],
      ),

    update(products) {
      const list = Array.isArray(products) ? products : [products];
      return attempt(
        'update()',
        () => seat.update(list),
        (error) => refuseAll(list, error),
      );
    },

    async consent(value) {
      if (value !== 'granted' && value !== 'memory' && value !== 'denied') {
        notice(report('OPTION_INVALID', { field: 'consent', why: `is ${String(value)}` }));
        return current();
      }
      chosen = value;
      await putInForce(value, value);
      return current();
    },

    pause() {
      paused = true;
      hear(last);
    },
    resume() {
      paused = false;
      hear(last);
    },

    status: current,
    subscribe: (listener) => subscribers.add(listener),
    history: () =>
      ask(
        'history()',
        (from) => from.history(),
        () => [],
      ),
    profile: () =>
      ask(
        'profile()',
        (from) => from.profile(),
        () => ({ interests: [], items: 0 }),
      ),
    catalogReport: () =>
      ask(
        'catalogReport()',
        (from) => from.catalogReport(),
        (error) => refuseAll([], error),
      ),

    export() {
      const document = (interactions: StoredInteraction[]): HistoryExport => ({
        format: 'windowshop-history',
        version: 1,
        exportedAt: new Date().toISOString(),
        interactions,
      });
      return ask(
        'export()',
        async (from) => document(await from.history()),
        (error) => ({ ...document([]), error }),
      );
    },

    resetLearning: () => done('resetLearning()', (from) => from.resetLearning()),
    erase() {
      mention((attachment) => attachment.forget());
      return done('erase()', (from) => from.erase());
    },

    async destroy() {
      if (destroyed) return;
      destroyed = true;
      mention((attachment) => attachment.stop());
      subscribers.notify(current());
      subscribers.clear();
      await seat.close();
    },
  };
}

function emptySlate(request: RecommendRequest | undefined, error: ErrorReport): Slate {
  const strategy = request?.strategy ?? 'for-you';
  return { slate: '', strategy, items: [], error, timings: { rank: 0, total: 0 } };
}

function refuseAll(rows: readonly unknown[], error: ErrorReport): Receipt {
  return { accepted: 0, rejected: rows.map((_, row) => ({ ...error, row, kept: false })) };
}
