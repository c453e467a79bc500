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
  /** What clicks in recommended lists taught; missing before any was seen, and where learning is off. */
  learnt?: LearntSummary;
}

/** What was learnt from clicks. */
export interface LearntSummary {
  /** Lists that were seen, as far as the history goes back. */
  slates: number;
  /** Items clicked in them. */
  clicks: number;
  /** What weighs otherwise than it ships, the greatest change first, at most 10. */
  changes: LearntChange[];
}

/** One thing that this visitor turned out to like, or not to. */
export interface LearntChange {
  /** `brand`, `category`, `price`, the name of an attribute; `feature` for one of the ranking itself. */
  about: string;
  /** `northfell`, `running > shoes`, `64 to 90.5 EUR`, `rust`; of a feature its name. */
  value: string;
  /** In log-odds of a click: .7 doubles its odds, -.7 halves them. */
  change: number;
}
