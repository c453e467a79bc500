import type { ErrorReport } from '../errors.js';
import type { StoredInteraction } from './interaction.js';

/** What became of the rows given to `record()` or `update()`. */
export interface Receipt {
  accepted: number;
  /** One entry a row that was left out, or taken with something dropped. */
  rejected: RejectedRow[];
}

export interface RejectedRow extends ErrorReport {
  /** Place of the row in the input, 0 for the first. */
  row: number;
  /** True where the row was taken after dropping the offending field. */
  kept: boolean;
}

/** The whole of what is kept about the visitor, as `shop.export()` gives it. */
export interface HistoryExport {
  format: 'windowshop-history';
  version: 1;
  exportedAt: string;
  interactions: StoredInteraction[];
  /** Set where the history could not be read: an empty list then says nothing. */
  error?: ErrorReport;
}

/** One interest, as found in the history. */
export interface InterestSummary {
  /** Share of the visitor's attention, 0 to 1; they add up to 1. */
  share: number;
  /** The categories that stand for it, best first, at most 3. */
  categories: string[];
  /** The items it was learnt from, strongest first. */
  items: { item: string; weight: number }[];
}

/** What the engine thinks the visitor likes, as `shop.profile()` gives it. */
export interface ProfileSummary {
  interests: InterestSummary[];
  /** Items of the history that count, in all interests. */
  items: number;
}
