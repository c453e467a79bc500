import type { ErrorReport } from '../errors.js';
import { toReport, WindowshopError } from '../errors.js';
import type { Consent, Status } from '../types.js';
import { EngineClient } from './client.js';
import type { EngineApi, EngineOptions } from './protocol.js';

/**
 * Where the engine sits: in a worker, or inline where no worker may run or the visitor declined. Calls
 * go to whichever holds the seat; when a worker is lost for good the inline engine takes over with all
 * that the page still knows.
 */
export class EngineSeat {
  readonly #workerUrl: string | undefined;
  readonly #onChange: (status: Status) => void;
  readonly #onProblem: (problem: ErrorReport) => void;
  #options: EngineOptions;
  #engine: Promise<EngineApi>;

  constructor(
    options: EngineOptions,
    workerUrl: string | undefined,
    onChange: (status: Status) => void,
    onProblem: (problem: ErrorReport) => void,
  ) {
    this.#options = options;
    this.#workerUrl = workerUrl;
    this.#onChange = onChange;
    this.#onProblem = onProblem;
    this.#engine = options.consent === 'denied' ? this.#startInline() : this.#startWorker();
  }

  /** Resolves once the engine can be asked for lists. */
  async ready(): Promise<void> {
    await this.#engine;
  }

  /** Asks the engine. Throws what it throws, but steps down once from a lost worker first. */
  async ask<T>(question: (engine: EngineApi) => Promise<T>): Promise<T> {
    const engine = await this.#engine;
    try {
      return await question(engine);
    } catch (error) {
      if (!isLost(error) || !(engine instanceof EngineClient)) throw error;
      this.#onProblem(toReport(error, 'the worker'));
      await this.#replace(engine, () => this.#startInline(engine.unsaved));
      return question(await this.#engine);
    }
  }

  /** Puts a consent in force; a worker exists only while the visitor has not declined. */
  async setConsent(consent: Consent): Promise<void> {
    const engine = await this.#engine;
    await this.ask((current) => current.setConsent(consent));
    this.#options = { ...this.#options, consent };
    if (consent === 'denied' && engine instanceof EngineClient) {
      await this.#replace(engine, () => this.#startInline());
    } else if (consent !== 'denied' && !(engine instanceof EngineClient)) {
      await this.#replace(engine, () => this.#startWorker());
    }
  }

  async close(): Promise<void> {
    const engine = await this.#engine.catch(() => undefined);
    await engine?.close();
  }

  async #replace(old: EngineApi, start: () => Promise<EngineApi>): Promise<void> {
    await old.close();
    this.#engine = start();
    await this.#engine;
  }

  async #startWorker(): Promise<EngineApi> {
    const client = new EngineClient(this.#workerUrl);
    try {
      this.#onChange(await client.start(this.#options, this.#onChange));
      return client;
    } catch (error) {
      await client.close();
      this.#onProblem(toReport(error, 'starting the worker'));
      return this.#startInline();
    }
  }

  // A chunk of its own: pages with a worker never load it.
  async #startInline(known?: EngineClient['unsaved']): Promise<EngineApi> {
    const { createInlineEngine } = await import('./inline.js');
    const engine = createInlineEngine();
    this.#onChange(await engine.start(this.#options, this.#onChange));
    if (known && known.updates.length > 0) await engine.update(known.updates);
    if (known && known.interactions.length > 0) await engine.record(known.interactions);
    return engine;
  }
}

function isLost(error: unknown): boolean {
  return (
    error instanceof WindowshopError &&
    (error.code === 'WORKER_LOST' || error.code === 'WORKER_UNAVAILABLE')
  );
}
