import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import { WindowshopError } from '../errors.js';
import { withDeadline } from '../shared/deadline.js';
import { integrityInForce } from '../shared/integrity.js';
import { whenIdle } from '../shared/when-idle.js';
import type { Receipt, Status } from '../types.js';
import { transferErrorCodes } from './error-transfer.js';
import type { LiveFacts } from './live-facts.js';
import { askForManifest } from './manifest-ahead.js';
import type { EngineApi, EngineOptions } from './protocol.js';
import { spawnWorker, type WorkerScript } from './spawn.js';

/** Milliseconds: a call on a dead worker never settles by itself (https://github.com/GoogleChromeLabs/comlink/issues/463). */
const callDeadline = 5_000;
/** Milliseconds: opening storage and catalogue over a slow line takes longer. */
const startDeadline = 45_000;
/** Workers started anew before giving up for this page. */
const restarts = 2;

interface Running {
  worker: Worker;
  remote: Remote<EngineApi>;
}

transferErrorCodes();

/**
 * The engine in a worker, seen from the page. The worker is the unit of recovery: one that misses a
 * deadline is ended, another takes its place and is told what only the old one knew, and the call is
 * tried again. Throws `WORKER_LOST` when that failed too, `WORKER_UNAVAILABLE` and
 * `FILE_REFUSED` from `start`.
 */
export class EngineClient implements EngineApi {
  readonly #script: WorkerScript;
  #running: Promise<Running> | undefined;
  #recovery: Promise<void> | undefined;
  #options: EngineOptions | undefined;
  #onChange: (status: Status) => void = () => undefined;
  #storage: Status['storage'] = 'none';
  #restartsLeft = restarts;
  #unsaved: unknown[] = [];
  readonly #facts: LiveFacts;

  /** @param facts what a new worker must be told about products. */
  constructor(script: WorkerScript, facts: LiveFacts) {
    this.#script = script;
    this.#facts = facts;
  }

  /** Interactions that only the worker's memory holds: told again to whoever takes over. */
  get unsaved(): readonly unknown[] {
    return this.#unsaved;
  }

  async start(options: EngineOptions, onChange: (status: Status) => void): Promise<Status> {
    this.#options = options;
    this.#onChange = onChange;
    const giveManifest = askForManifest(options);
    const { remote } = await this.#connect();
    const hear = (status: Status) => {
      this.#storage = status.storage;
      onChange(status);
      if (status.model.state === 'failed' && status.model.backend === 'webgpu') this.#leaveWebGpu();
    };
    const integrity = integrityInForce()?.sums;
    const told = integrity ? { ...options, integrity } : options;
    const given = giveManifest && proxy(giveManifest);
    const started = remote.start(told, proxy(hear), proxy(whenIdle), given);
    return this.#timed('start', started, startDeadline);
  }

  async record(interactions: readonly unknown[], again?: boolean): Promise<Receipt> {
    const receipt = await this.#call((remote) => remote.record(interactions, again), 'record');
    if (this.#storage === 'memory') {
      const rows = [...this.#unsaved, ...interactions];
      this.#unsaved = newest(rows, this.#options!.retention.events);
    }
    return receipt;
  }

  update(rows: readonly unknown[]): Promise<Receipt> {
    return this.#call((remote) => remote.update(rows), 'update');
  }

  async setConsent(consent: EngineOptions['consent']): Promise<Status> {
    const status = await this.#call((remote) => remote.setConsent(consent), 'setConsent');
    this.#options = { ...this.#options!, consent };
    if (status.storage !== 'memory') this.#unsaved = [];
    return status;
  }

  async resetLearning(): Promise<void> {
    this.#unsaved = this.#unsaved.filter(
      (row) => (row as { type?: unknown } | null)?.type !== 'impression',
    );
    await this.#call((remote) => remote.resetLearning(), 'resetLearning');
  }

  async erase(): Promise<void> {
    this.#unsaved = [];
    await this.#call((remote) => remote.erase(), 'erase');
  }

  recommend(request: unknown) {
    return this.#call((remote) => remote.recommend(request), 'recommend');
  }

  recommendPage(requests: readonly unknown[]) {
    return this.#call((remote) => remote.recommendPage(requests), 'recommendPage');
  }

  search(text: unknown, request: unknown) {
    return this.#call((remote) => remote.search(text, request), 'search');
  }

  suggest(text: unknown, limit: unknown) {
    return this.#call((remote) => remote.suggest(text, limit), 'suggest');
  }

  history() {
    return this.#call((remote) => remote.history(), 'history');
  }

  dismissed() {
    return this.#call((remote) => remote.dismissed(), 'dismissed');
  }

  profile() {
    return this.#call((remote) => remote.profile(), 'profile');
  }

  catalogReport() {
    return this.#call((remote) => remote.catalogReport(), 'catalogReport');
  }

  async close(): Promise<void> {
    const running = await this.#running?.catch(() => undefined);
    this.#running = Promise.reject(new WindowshopError('DESTROYED'));
    this.#running.catch(() => undefined);
    if (!running) return;
    await this.#timed('close', running.remote.close(), 1_000).catch(() => undefined);
    running.remote[releaseProxy]();
    running.worker.terminate();
  }

  async #call<T>(ask: (remote: Remote<EngineApi>) => Promise<T>, name: string): Promise<T> {
    try {
      return await this.#once(ask, name);
    } catch (error) {
      if (!(error instanceof WindowshopError) || error.code !== 'WORKER_LOST') throw error;
      await this.#recover(error);
      return this.#once(ask, name);
    }
  }

  async #once<T>(ask: (remote: Remote<EngineApi>) => Promise<T>, name: string): Promise<T> {
    const { remote } = await this.#connect();
    return this.#timed(name, ask(remote), callDeadline);
  }

  #timed<T>(call: string, promise: Promise<T>, ms: number): Promise<T> {
    return withDeadline(promise, ms, () => new WindowshopError('WORKER_LOST', { call }));
  }

  #connect(): Promise<Running> {
    this.#running ??= spawnWorker(this.#script).then((worker) => ({
      worker,
      remote: wrap<EngineApi>(worker),
    }));
    return this.#running;
  }

  /** A lost graphics device takes its sessions along, so a new worker goes on with WebAssembly. */
  #leaveWebGpu(): void {
    if (this.#options?.backend === 'wasm') return;
    this.#options = { ...this.#options!, backend: 'wasm' };
    const lost = new WindowshopError('WORKER_LOST', { call: 'embedding on WebGPU' });
    this.#recover(lost).catch(() => undefined);
  }

  /** Calls that fail together share one new worker. */
  #recover(cause: WindowshopError): Promise<void> {
    this.#recovery ??= this.#restart(cause).finally(() => {
      this.#recovery = undefined;
    });
    return this.#recovery;
  }

  async #restart(cause: WindowshopError): Promise<void> {
    if (this.#restartsLeft-- <= 0) throw cause;
    const lost = await this.#running?.catch(() => undefined);
    lost?.worker.terminate();
    this.#running = undefined;
    await this.start(this.#options!, this.#onChange);
    const { rows } = this.#facts;
    const unsaved = this.#unsaved;
    if (rows.length > 0) await this.#once((remote) => remote.update(rows), 'update');
    if (unsaved.length > 0) await this.#once((remote) => remote.record(unsaved), 'record');
  }
}

/** The last `count` of `rows`, and what the visitor dismissed before: that never fades. */
function newest(rows: readonly unknown[], count: number): unknown[] {
  return rows.filter((row, at) => at >= rows.length - count || isDismissal(row));
}

function isDismissal(row: unknown): boolean {
  const { type } = (row ?? {}) as { type?: unknown };
  return type === 'dismiss' || type === 'restore';
}
