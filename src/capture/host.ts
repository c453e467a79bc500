import type { ErrorReport } from '../errors.js';
import type { Consent, Receipt, Slate, Status } from '../types.js';

/** What capture needs of the recommender. */
export interface CaptureHost {
  /** @param again they may have been recorded before: what the history holds already is left out. */
  record(interactions: readonly unknown[], again?: boolean): Promise<Receipt>;
  status(): Status;
  subscribe(listener: (status: Status) => void): () => void;
  /** Tells the shop of an option that cannot be used. */
  notice(problem: ErrorReport): void;
}

/** What a consent source needs of it. */
export interface ConsentHost {
  /** The choice the visitor made with `shop.consent()` on this page. */
  chosen(): Consent | undefined;
  /** Puts in force what the shop may assume from the source's answer. */
  assume(consent: Consent): Promise<void>;
  notice(problem: ErrorReport): void;
}

/** What the recommender tells of its own calls. */
export interface Attachment {
  /** What the shop recorded itself, not to be recorded a second time, and when that is done. */
  recorded(interactions: readonly unknown[], done: Promise<unknown>): void;
  /** Lists that were given out. */
  composed(slates: readonly Slate[]): void;
  /** Everything was erased. */
  forget(): void;
  /** Ends all listening, and puts back what was wrapped. */
  stop(): void;
}
