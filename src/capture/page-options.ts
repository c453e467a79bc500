import type { CaptureOptions, ConsentSource } from '../types.js';

/** What is heard on the page, for the chunk that hears it. */
export interface PageOptions {
  consent: ConsentSource | false;
  capture: CaptureOptions | false;
  /** Key of the journal in the session storage. */
  journal: string;
  /** False where only the worker knows what may be kept. */
  canJournal: boolean;
  storeSearchText: boolean;
}
