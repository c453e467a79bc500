import type { ErrorReport } from '../errors.js';
import { toReport, WindowshopError } from '../errors.js';
import type { Consent, Receipt, Status } from '../types.js';
import { EngineClient } from './client.js';
import { LiveFacts } from './live-facts.js';
import type { EngineApi, EngineOptions } from './protocol.js';
import type { WorkerScript } from './spawn.js';

/**
 * Where the engine sits: in a worker, or inline where no worker may run or the visitor declined. Calls
 * go to whichever holds the seat; when a worker is lost for good the inline engine takes over with all
 * that the page still knows.
 */
export class EngineSeat {
  readonly #script: WorkerScript;
  readonly #onChange: (status: Status) => void;
  readonly #onProblem: (problem: ErrorReport) => void;
  #options: EngineOptions;
  #engine: Promise<EngineApi>;
  #takeover: Promise<void> | undefined;
  readonly #facts = new LiveFacts();

  constructor(
    options: EngineOptions,
    script: WorkerScript,
    onChange: (status: Status) => void,
    onProblem: (problem: ErrorReport) => void,
  ) {
    this.#options = options;
    this.#script = script;
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
      await this.#takeOver(engine, error);
      return question(await this.#engine);
    }
  }

  async update(rows: readonly unknown[]): Promise<Receipt> {
    const receipt = await this.ask((engine) => engine.update(rows));
    this.#facts.add(rows);
    return receipt;
  }

  /** Puts a consent in force; a worker exists only while the visitor has not declined. */
  async setConsent(consent: Consent): Promise<void> {
    const before = this.#options.consent;
    this.#onChange(await this.ask((current) => current.setConsent(consent)));
    this.#options = { ...this.#options, consent };
    const engine = await this.#engine;
    if (consent === 'denied' && engine instanceof EngineClient) {
      await this.#replace(engine, () => this.#startInline());
    } else if (consent !== 'denied' && before === 'denied') {
      await this.#replace(engine, () => this.#startWorker());
    }
  }

  async close(): Promise<void> {
    const engine = await this.#engine.catch(() => undefined);
    await engine?.close();
  }

  /** Calls that lose their worker together share one engine in its place. */
  async #takeOver(lost: EngineClient, error: unknown): Promise<void> {
    if ((await this.#engine) !== lost) return;
    this.#takeover ??= this.#replace(lost, () => {
      this.#onProblem(toReport(error, 'the worker'));
      return this.#startInline(lost.unsaved);
    }).finally(() => {
      this.#takeover = undefined;
    });
    await this.#takeover;
  }

  async #replace(old: EngineApi, start: () => Promise<EngineApi>): Promise<void> {
    await old.close();
    this.#engine = start();
    await this.#engine;
  }

  async #startWorker(): Promise<EngineApi> {
    const client = new EngineClient(this.#script, this.#facts);
    try {
      this.#onChange(await client.start(this.#options, this.#onChange));
      await this.#tellFacts(client);
      return client;
    } catch (error) {
      await client.close();
      this.#onProblem(toReport(error, 'starting the worker'));
      return this.#startInline();
    }
  }

  // A chunk of its own: pages with a worker never load it.
  async #startInline(unsaved: readonly unknown[] = []): Promise<EngineApi> {
    const { createInlineEngine } = await import('./inline.js');
    const engine = createInlineEngine();
    this.#onChange(await engine.start(this.#options, this.#onChange));
    await this.#tellFacts(engine);
    if (unsaved.length > 0) await engine.record(unsaved);
    return engine;
  }

  async #tellFacts(engine: EngineApi): Promise<void> {
    const { rows } = this.#facts;
    if (rows.length > 0) await engine.update(rows);
  }
}

function isLost(error: unknown): boolean {
  return (
    error instanceof WindowshopError &&
    (error.code === 'WORKER_LOST' || error.code === 'WORKER_UNAVAILABLE')
  );
}
