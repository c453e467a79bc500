import type { ErrorReport } from '../errors.js';
import type { Clock } from '../shared/clock.js';
import type { Sums } from '../shared/integrity.js';
import type { Random } from '../shared/random.js';
import type { HistoryNews, Storage } from '../storage/index.js';
import type { Status } from '../types.js';
import type { ModelSource } from './model.js';

/** What differs between a worker, a page and Node. */
export interface EngineHost {
  thread: Status['thread'];
  clock: Clock;
  random: Random;
  openDevice(database: string, onFull: () => void): Promise<Storage>;
  removeDevice(database: string): Promise<void>;
  /** `undefined` where no model can run. */
  modelSource(folder: string): ModelSource | undefined;
  /** Why the device should be spared a model; `undefined` where it need not. */
  whySpareDevice?: () => string | undefined;
  /** Reads the file of the scans in WebAssembly; missing where the plain ones will do. */
  readKernel?(file: URL): Promise<Uint8Array<ArrayBuffer>>;
  /** Checks whatever is loaded from here on; missing where the page does so already. */
  enforceIntegrity?(sums: Sums, onProblem: (problem: ErrorReport) => void): void;
  /** Joins the shop's other tabs; gives back how to tell them. */
  join(
    database: string,
    hear: (news: HistoryNews) => void,
  ): { tell(news: HistoryNews): void; leave(): void };
}
