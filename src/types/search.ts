import type { ErrorReport } from '../errors.js';
import type { Product } from './product.js';
import type { ProductFilter } from './product-filter.js';

/** What is asked of `shop.search()` besides the text. */
export interface SearchRequest {
  /** How many items at most, 1 to 200; more gives 200 (`SEARCH_INVALID`). Default 20. */
  limit?: number;
  /** Limits set by the page and not by the query's words. Without `inStock` sold-out products come last. */
  filter?: ProductFilter;
  /** Whether the visitor's interests count a little in the order. Default true. */
  personal?: boolean;
  /** Ids of chips that were taken off: what they stand for is not applied. */
  without?: readonly string[];
  /** Whether the last word may be unfinished, for lists that follow the typing. Default true. */
  prefix?: boolean;
}

/** A wish found in the query. The page shows it, and can take it off with `without`. */
export type Chip = PriceChip | PriceLevelChip | ColorChip | BrandChip | CategoryChip | WithoutChip;

interface Understood {
  /** Names the wish in `SearchRequest.without`: the same for the same wish. */
  id: string;
  /** The query's own words it was read from. Untrusted text: show it as text, never as HTML. */
  words: string;
  /** `filter`: products that do not fit are left out. `boost`: those that fit come first. */
  effect: 'filter' | 'boost';
}

/** "under $50", "30-40 eur", "around 25 €". */
export interface PriceChip extends Understood {
  kind: 'price';
  effect: 'filter';
  /** Least price, included. */
  min?: number;
  /** Highest price, included. */
  max?: number;
  /** ISO 4217 code, where the catalogue has several currencies and the query names one. */
  currency?: string;
}

/** "cheap", "premium". */
export interface PriceLevelChip extends Understood {
  kind: 'price-level';
  effect: 'boost';
  level: 'low' | 'high';
}

export interface ColorChip extends Understood {
  kind: 'color';
  effect: 'boost';
  /** The colour family, `"blue"` for "navy"; else the shop's own word for it. */
  color: string;
}

export interface BrandChip extends Understood {
  kind: 'brand';
  effect: 'boost';
  /** As the catalogue writes it. */
  brand: string;
}

export interface CategoryChip extends Understood {
  kind: 'category';
  effect: 'boost';
  /** One name of a category path, as the catalogue writes it. */
  category: string;
}

/** "without leather", "no laces", "-wool". */
export interface WithoutChip extends Understood {
  kind: 'without';
  effect: 'filter';
  /** The thing not wanted, as typed. */
  without: string;
}

/** One item of an answer. */
export interface SearchHit {
  item: string;
  /** The catalogue's row with the latest `shop.update()` laid over it. */
  product: Product;
  /** Larger is better; comparable within one answer only. */
  score: number;
  /** How it was found: by these words of the query, by meaning alone, or as what sells within the filters. */
  reason: { code: 'words'; words: string[] } | { code: 'meaning' } | { code: 'popular' };
}

/** The answer of `shop.search()`. */
export interface SearchAnswer {
  /** Best first, sold-out ones last; one of several variants. */
  items: SearchHit[];
  /** What was understood besides the words, in the order of the query; without those taken off. */
  chips: Chip[];
  /**
   * - `words`: items hold words of the query, or fit the price that is all of it.
   * - `meaning`: none does; these are the nearest by meaning, and the page should say so.
   * - `nothing`: nothing was found, or nothing was asked.
   */
  matched: 'words' | 'meaning' | 'nothing';
  /** Words taken for typing errors, with what was searched instead. */
  corrections: { from: string; to: string }[];
  /** Set where the answer is smaller than asked for because something failed. */
  error?: ErrorReport;
  timings: {
    /** Milliseconds spent searching, inside the engine. */
    search: number;
    /** Milliseconds from the call to the answer, with the way to the worker and back. */
    total: number;
  };
}

/** A way to go on from what was typed so far, as `shop.suggest()` gives it. */
export interface Suggestion {
  /** The query to search for. Untrusted text: show it as text, never as HTML. */
  text: string;
  /** `words`: what was typed, gone on with the name of a category. */
  kind: 'category' | 'brand' | 'words' | 'product';
  /** Products behind it; 1 for a product. */
  count: number;
  /** Set where it names one product. */
  item?: string;
}
