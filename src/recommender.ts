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
import { emptyAnswer, emptySlate, initialStatus, refuseAll } from './shared/smaller-answers.js';
import { createSubscribers } from './shared/subscribers.js';
import type {
  Consent,
  HistoryExport,
  Receipt,
  Recommender,
  RecommenderOptions,
  RecommendRequest,
  Slate,
  Status,
  StoredInteraction,
} from './types.js';

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
      const answer = await ask('search()', (from) => from.search(text, request), emptyAnswer);
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
