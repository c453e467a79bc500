import { type ErrorReport, report, WindowshopError } from '../errors.js';
import type { Clock } from '../shared/clock.js';
import { createSerialQueue } from '../shared/serial-queue.js';
import type { Consent, Receipt, Retention, StoredInteraction } from '../types.js';
import type { NewInteraction } from './interaction-log.js';
import { type CheckedInteraction, checkInteraction } from './interaction-row.js';
import { openMemoryStorage, openNoStorage, type Storage } from './open-storage.js';
import { expired } from './retention.js';
import { storageProblem } from './storage-problem.js';
import { unkeptRows } from './unkept-rows.js';
import type { VectorStore } from './vector-store.js';

/** What the history needs from the place it runs in. */
export interface HistoryHost {
  clock: Clock;
  /** Opens storage on the device; throws `STORAGE_UNAVAILABLE`. */
  openDevice(onFull: () => void): Promise<Storage>;
  /** Removes what an earlier visit left on the device. */
  removeDevice(): Promise<void>;
  /** Tells the shop's other tabs. */
  broadcast(news: HistoryNews): void;
  onProblem(problem: ErrorReport): void;
}

/** What tabs tell each other: that rows were added, or that everything was erased. */
export type HistoryNews = 'changed' | 'erased';

export interface HistoryRules {
  retention: Retention;
  storeSearchText: boolean;
  /** Why a row that could be kept must not be. */
  refuse?: (input: unknown) => ErrorReport | undefined;
}

/**
 * The visitor's history under the consent in force. Reads come from memory; writes go to the log
 * first. A device that fails costs persistence, never rows: they go on in memory.
 */
export class History {
  readonly #host: HistoryHost;
  readonly #rules: HistoryRules;
  readonly #queue = createSerialQueue();
  /** Item vectors, kept wherever the consent in force at that moment allows. */
  readonly vectors: VectorStore = {
    load: (model) => this.#storage.vectors.load(model),
    save: (block) => this.#storage.vectors.save(block),
    replace: (block) => this.#storage.vectors.replace(block),
    discardOthers: (model) => this.#storage.vectors.discardOthers(model),
  };
  #storage: Storage = openNoStorage();
  #consent: Consent = 'denied';
  #started = false;
  #rows: StoredInteraction[] = [];

  constructor(host: HistoryHost, rules: HistoryRules) {
    this.#host = host;
    this.#rules = rules;
  }

  /** All rows, oldest first. */
  get rows(): readonly StoredInteraction[] {
    return this.#rows;
  }

  get consent(): Consent {
    return this.#consent;
  }

  get kind(): Storage['log']['kind'] {
    return this.#storage.log.kind;
  }

  /**
   * Puts a consent in force. Rows of the page so far move along when consent grows; when it shrinks,
   * everything is erased, on the device too.
   */
  setConsent(consent: Consent): Promise<void> {
    return this.#queue.run(async () => {
      if (consent === this.#consent && this.#started) return;
      const withdrawn = this.#started && (this.#consent === 'granted' || consent === 'denied');
      this.#started = true;
      const erased = !withdrawn || (await this.#erase().then(yes, no));
      this.#storage.close();
      // The visitor's choice holds whatever the device says; the whole database goes instead.
      if (!erased) await this.#host.removeDevice();
      this.#consent = consent;
      this.#storage = await this.#open(consent);
      await this.#carry();
      await this.#refresh();
      await this.#prune();
    });
  }

  /**
   * Checks and keeps `interactions`. Never throws; refused rows are in the receipt.
   *
   * @param again they may have been kept before: those that the history holds already are left out.
   */
  append(interactions: readonly unknown[], again = false): Promise<Receipt> {
    return this.#queue.run(async () => {
      const receipt: Receipt = { accepted: 0, rejected: [] };
      let rows: NewInteraction[] = [];
      for (const [row, input] of interactions.entries()) {
        const checked = checkInteraction(input, this.#host.clock(), this.#rules.storeSearchText);
        const problem = this.#refusal(input, checked, row);
        if (problem) receipt.rejected.push({ ...problem, row, kept: false });
        else if ('row' in checked) rows.push(checked.row);
      }
      if (again) rows = unkeptRows(rows, this.#rows);
      if (rows.length === 0) return receipt;
      await this.#safely((log) => log.append(rows));
      this.#note(rows);
      await this.#refresh();
      await this.#prune();
      this.#host.broadcast('changed');
      return { ...receipt, accepted: rows.length };
    });
  }

  /**
   * Removes what was shown, and so all that was learnt from it; what the visitor did stays. Throws
   * `STORAGE_UNAVAILABLE` where the device failed: then it is gone from this page alone.
   */
  forgetImpressions(): Promise<void> {
    return this.forget(({ type }) => type === 'impression');
  }

  /** Removes the rows that `isGone` names. Throws as {@link forgetImpressions} does. */
  forget(isGone: (row: StoredInteraction) => boolean): Promise<void> {
    return this.#queue.run(async () => {
      await this.#safely(async (log) => {
        // Each log numbers its rows itself.
        const { rows } = await log.read(this.#host.clock());
        await log.remove(rows.filter(isGone).map(({ sequence }) => sequence));
      });
      // Known to be gone even where reading the rest back fails.
      this.#rows = this.#rows.filter((row) => !isGone(row));
      await this.#refresh();
      this.#host.broadcast('changed');
      if (this.#consent === 'granted' && this.kind === 'memory') {
        throw new WindowshopError('STORAGE_UNAVAILABLE', {
          why: 'it kept what was to be forgotten',
        });
      }
    });
  }

  /** Removes everything, here, on the device and in other tabs. Throws `STORAGE_UNAVAILABLE`. */
  erase(): Promise<void> {
    return this.#queue.run(() => this.#erase());
  }

  /** Resolves once everything asked for before is done, so that a list sees what was just recorded. */
  settled(): Promise<void> {
    return this.#queue.run(() => undefined);
  }

  /** Takes note of what another tab did. */
  hear(news: HistoryNews): Promise<void> {
    return this.#queue.run(async () => {
      if (news === 'erased' && this.kind === 'memory') await this.#storage.log.clear();
      if (news === 'erased' || this.kind === 'indexeddb') await this.#refresh();
    });
  }

  close(): void {
    this.#storage.close();
  }

  #refusal(input: unknown, checked: CheckedInteraction, row: number): ErrorReport | undefined {
    if (!('row' in checked)) return report('INTERACTION_INVALID', { row, why: checked.why });
    if (this.#consent === 'denied') return report('CONSENT_DENIED');
    return this.#rules.refuse?.(input);
  }

  async #open(consent: Consent): Promise<Storage> {
    if (consent === 'denied') {
      await this.#host.removeDevice();
      return openNoStorage();
    }
    if (consent === 'memory') return openMemoryStorage();
    try {
      return await this.#host.openDevice(() => this.#host.onProblem(report('STORAGE_FULL')));
    } catch (error) {
      this.#host.onProblem(storageProblem(error));
      return openMemoryStorage();
    }
  }

  /** Takes the rows of the page so far along to a storage just opened. */
  async #carry(): Promise<void> {
    if (this.#rows.length === 0) return;
    try {
      await this.#storage.log.append(this.#rows.map(withoutSequence));
    } catch (error) {
      await this.#fallBack(error);
    }
  }

  async #erase(): Promise<void> {
    this.#rows = [];
    await this.#storage.log.clear();
    // Where the device failed and memory took over, rows from before lie there still.
    if (this.#consent === 'granted' && this.kind === 'memory') await this.#host.removeDevice();
    this.#host.broadcast('erased');
  }

  /** Rows just written, known even where reading them back fails. */
  #note(rows: readonly NewInteraction[]): void {
    let sequence = this.#rows.at(-1)?.sequence ?? 0;
    const noted = rows.map((row) => ({ ...row, sequence: ++sequence }) as StoredInteraction);
    this.#rows = [...this.#rows, ...noted];
  }

  async #refresh(): Promise<void> {
    const { rows, damaged } = await this.#safely((log) => log.read(this.#host.clock()));
    this.#rows = rows;
    if (damaged > 0) this.#host.onProblem(report('STORAGE_ROW_DAMAGED', { count: damaged }));
  }

  async #prune(): Promise<void> {
    const { retention } = this.#rules;
    const now = this.#host.clock();
    if (expired(this.#rows, retention, now).length === 0) return;
    const gone = await this.#safely((log) => log.prune(retention, now));
    if (gone > 0) await this.#refresh();
  }

  /** Runs `job` on the log; if the device fails, moves what is known to memory and runs it there. */
  async #safely<T>(job: (log: Storage['log']) => Promise<T>): Promise<T> {
    try {
      return await job(this.#storage.log);
    } catch (error) {
      await this.#fallBack(error);
      return job(this.#storage.log);
    }
  }

  async #fallBack(error: unknown): Promise<void> {
    if (this.kind !== 'indexeddb') throw error;
    this.#host.onProblem(storageProblem(error));
    this.#storage.close();
    this.#storage = openMemoryStorage();
    await this.#storage.log.append(this.#rows.map(withoutSequence));
  }
}

const yes = () => true;
const no = () => false;

function withoutSequence(row: StoredInteraction): NewInteraction {
  const { sequence: _, ...rest } = row;
  return rest as NewInteraction;
}
