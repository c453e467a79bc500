import { type ErrorReport, report, toReport, WindowshopError } from '../errors.js';
import type { Clock } from '../shared/clock.js';
import { createSerialQueue } from '../shared/serial-queue.js';
import type { Consent, Receipt, Retention, StoredInteraction } from '../types.js';
import type { NewInteraction } from './interaction-log.js';
import { checkInteraction } from './interaction-row.js';
import { openMemoryStorage, openNoStorage, type Storage } from './open-storage.js';
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
}

/**
 * The visitor's history under the consent in force. Reads come from memory; writes go to the log
 * first. A device that fails costs persistence, never rows: they go on in memory.
 */
export class History {
  readonly #host: HistoryHost;
  readonly #rules: HistoryRules;
  readonly #queue = createSerialQueue();
  #storage: Storage = openNoStorage();
  #consent: Consent = 'denied';
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

  get vectors(): VectorStore {
    return this.#storage.vectors;
  }

  /**
   * Puts a consent in force. Rows of the page so far move along when consent grows; when it shrinks,
   * everything is erased, on the device too.
   */
  setConsent(consent: Consent): Promise<void> {
    return this.#queue.run(async () => {
      if (consent === this.#consent) return;
      const withdrawn = this.#consent === 'granted' || consent === 'denied';
      if (withdrawn) await this.#erase();
      const carried = this.#rows;
      this.#storage.close();
      this.#consent = consent;
      this.#storage = await this.#open(consent);
      if (carried.length > 0) await this.#storage.log.append(carried.map(withoutSequence));
      await this.#refresh();
      await this.#prune();
    });
  }

  /** Checks and keeps `interactions`. Never throws; refused rows are in the receipt. */
  append(interactions: readonly unknown[]): Promise<Receipt> {
    return this.#queue.run(async () => {
      const receipt: Receipt = { accepted: 0, rejected: [] };
      const rows: NewInteraction[] = [];
      for (const [row, input] of interactions.entries()) {
        const checked = checkInteraction(input, this.#host.clock(), this.#rules.storeSearchText);
        if ('row' in checked) rows.push(checked.row);
        else {
          const problem = report('INTERACTION_INVALID', { row, why: checked.why });
          receipt.rejected.push({ ...problem, row, kept: false });
        }
      }
      if (this.#consent === 'denied') {
        for (const row of rows.keys()) {
          receipt.rejected.push({ ...report('CONSENT_DENIED'), row, kept: false });
        }
        return receipt;
      }
      if (rows.length === 0) return receipt;
      await this.#safely((log) => log.append(rows));
      await this.#refresh();
      await this.#prune();
      this.#host.broadcast('changed');
      return { ...receipt, accepted: rows.length };
    });
  }

  /** Removes everything, here, on the device and in other tabs. Throws `STORAGE_UNAVAILABLE`. */
  erase(): Promise<void> {
    return this.#queue.run(() => this.#erase());
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

  async #open(consent: Consent): Promise<Storage> {
    if (consent === 'denied') {
      await this.#host.removeDevice();
      return openNoStorage();
    }
    if (consent === 'memory') return openMemoryStorage();
    try {
      return await this.#host.openDevice(() => this.#host.onProblem(report('STORAGE_FULL')));
    } catch (error) {
      this.#host.onProblem(toReport(error, 'opening the history'));
      return openMemoryStorage();
    }
  }

  async #erase(): Promise<void> {
    this.#rows = [];
    await this.#storage.log.clear();
    this.#host.broadcast('erased');
  }

  async #refresh(): Promise<void> {
    const { rows, damaged } = await this.#safely((log) => log.read(this.#host.clock()));
    this.#rows = rows;
    if (damaged > 0) this.#host.onProblem(report('STORAGE_ROW_DAMAGED', { count: damaged }));
  }

  async #prune(): Promise<void> {
    const { retention } = this.#rules;
    const now = this.#host.clock();
    const before = this.#rows.length;
    await this.#safely((log) => log.prune(retention, now));
    if (before > retention.events || this.#isAnyOld(now)) await this.#refresh();
  }

  #isAnyOld(now: number): boolean {
    const oldest = this.#rows[0];
    return oldest !== undefined && oldest.time < now - this.#rules.retention.days * 86_400_000;
  }

  /** Runs `job` on the log; if the device fails, moves what is known to memory and runs it there. */
  async #safely<T>(job: (log: Storage['log']) => Promise<T>): Promise<T> {
    try {
      return await job(this.#storage.log);
    } catch (error) {
      if (this.kind !== 'indexeddb') throw error;
      const why = error instanceof Error ? error.message : String(error);
      this.#host.onProblem(
        error instanceof WindowshopError
          ? toReport(error, 'the history')
          : report('STORAGE_UNAVAILABLE', { why }),
      );
      this.#storage.close();
      this.#storage = openMemoryStorage();
      await this.#storage.log.append(this.#rows.map(withoutSequence));
      return job(this.#storage.log);
    }
  }
}

function withoutSequence(row: StoredInteraction): NewInteraction {
  const { sequence: _, ...rest } = row;
  return rest as NewInteraction;
}
