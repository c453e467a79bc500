import type { DismissalTarget } from './dismissal.js';

/** What every interaction may carry. A value here that cannot be used is left out. */
interface Happening {
  /**
   * Milliseconds since 1970. Default: now. Kept to the minute, which is all that ranking needs; a
   * time in the future counts as now. Order is the order of recording, never the time.
   */
  time?: number;
}

interface OnItem extends Happening {
  /** The product's `id`. An item the catalogue does not know is kept: it may be known tomorrow. */
  item: string;
  /**
   * What else the page calls the product: other ids, its SKU, its address, its title. Where it is given,
   * the first of `item` and these that the catalogue knows is recorded, by a title only where it knows no
   * other name and one product alone has it, and nothing where it knows none (`ITEM_UNKNOWN`). Never stored.
   */
  aliases?: readonly string[];
}

interface InSlate {
  /** The `slate` of the recommendation in which the item was shown. */
  slate?: string;
  /** Place in that slate, 0 for the first. */
  position?: number;
}

interface Traded {
  /** How many pieces, or how much of it; above 0. Default 1. */
  quantity?: number;
  /** Money of the whole line, in the shop's currency. */
  value?: number;
}

/** The visitor opened the product's page. */
export interface ViewInteraction extends OnItem, InSlate {
  type: 'view';
}
/** The visitor stayed with the product. */
export interface DwellInteraction extends OnItem {
  type: 'dwell';
  /** Visible time in seconds, above 0; kept in whole seconds, rounded up, 30 minutes at most. */
  seconds: number;
}
export interface CartInteraction extends OnItem, InSlate, Traded {
  type: 'cart';
}
export interface RemoveFromCartInteraction extends OnItem, Traded {
  type: 'remove-from-cart';
}
export interface PurchaseInteraction extends OnItem, Traded {
  type: 'purchase';
}
export interface ReturnInteraction extends OnItem, Traded {
  type: 'return';
}
/** The visitor searched. The text is kept only with `storeSearchText`. */
export interface SearchInteraction extends Happening {
  type: 'search';
  text: string;
}
/** A recommended item was seen. */
export interface ImpressionInteraction extends OnItem, InSlate {
  type: 'impression';
}
/** A recommended item was clicked. */
export interface ClickInteraction extends OnItem, InSlate {
  type: 'click';
}
/**
 * "Not this". Nothing of it is recommended until the dismissal is taken back; a search still finds it.
 * `shop.dismiss()` says the same.
 */
export type DismissInteraction = { type: 'dismiss' } & DismissalTarget & Happening & InSlate;
/** Takes a dismissal back. */
export type RestoreInteraction = { type: 'restore' } & DismissalTarget & Happening;

/** Something a visitor did. */
export type Interaction =
  | ViewInteraction
  | DwellInteraction
  | CartInteraction
  | RemoveFromCartInteraction
  | PurchaseInteraction
  | ReturnInteraction
  | SearchInteraction
  | ImpressionInteraction
  | ClickInteraction
  | DismissInteraction
  | RestoreInteraction;

export type InteractionType = Interaction['type'];

/** An interaction as the history holds it. */
export type StoredInteraction = Stored<Interaction>;

// Distributes over the union, so that `type` still narrows.
type Stored<I> = I extends { type: 'search' }
  ? Omit<I, 'text' | 'time'> & { text?: string; time: number; sequence: number }
  : Omit<I, 'aliases' | 'time'> & {
      time: number;
      /** Grows with every interaction on this device; the history's order. */
      sequence: number;
    };
