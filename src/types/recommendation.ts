import type { ErrorReport } from '../errors.js';
import type { Product } from './product.js';

/**
 * How the items of a list are found.
 *
 * - `for-you`: near the visitor's interests. Falls back to `popular`.
 * - `because-you-viewed`: near one item of the visitor's history: `item`, else the one viewed last.
 *   Falls back to that item's category; empty without history.
 * - `similar`: near `item`, without it and its variants. Falls back to the same category, then `popular`.
 * - `complementary`: goes with `item`: near it, but of another category. Falls back to `popular`.
 * - `recently-viewed`: what the visitor looked at, newest first. Falls back to nothing.
 * - `popular`: by the product's `popularity`, else newest.
 */
export type Strategy =
  | 'for-you'
  | 'because-you-viewed'
  | 'similar'
  | 'complementary'
  | 'recently-viewed'
  | 'popular';

/** What is asked of `shop.recommend()`. */
export interface RecommendRequest {
  /** Default: `for-you`. */
  strategy?: Strategy;
  /** The anchor of `similar` and `complementary`. In every strategy it and its variants are left out. */
  item?: string;
  /** How many items at most, 1 to 200. Default 10. */
  limit?: number;
  /** Items that must not appear; nor do their variants. */
  exclude?: readonly string[];
  /**
   * Whether items of the visitor's own history, bought ones among them, may come back. Default:
   * `exclude` in `for-you` and `because-you-viewed`, `allow` elsewhere. What was dismissed never returns.
   * `recently-viewed` consists of history and ignores this.
   */
  repeats?: 'exclude' | 'allow';
  /**
   * How much the items may differ from each other, 0 (relevance alone) to 1. Default 0.3. The `1 - λ`
   * of maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998).
   */
  diversity?: number;
  /** Whether sold-out items may appear. Default false. */
  outOfStock?: boolean;
}

/** Why an item stands in the list: a code for programs, with the facts it rests on. */
export type Reason =
  | { code: 'like-viewed' | 'like-carted' | 'like-purchased'; item: string; title: string }
  | { code: 'similar-to' | 'goes-with'; item: string; title: string }
  /** Other customers bought it together with that item. */
  | { code: 'bought-together'; item: string; title: string }
  | { code: 'same-category'; category: string }
  /** Added in the last 30 days to a category that the visitor was interested in. */
  | { code: 'new-in-category'; category: string }
  /** Costs what the visitor usually looks at: from `low` to `high`, in units of `currency`. */
  | { code: 'in-price-range'; low: number; high: number; currency?: string }
  | { code: 'viewed-before' }
  /** The visitor bought it before, and it is about time. */
  | { code: 'buy-again' }
  /** It lies in the visitor's cart. */
  | { code: 'in-cart' }
  /** The visitor looked at it long, or more than once, and did not buy it. */
  | { code: 'left-off' }
  | { code: 'popular' }
  /** It sells better than it used to. */
  | { code: 'trending' }
  /** The shop has it since lately. */
  | { code: 'new' }
  /** The shop put it there. */
  | { code: 'pinned' }
  /** Nothing more is known than that the shop sells it. */
  | { code: 'in-catalog' };

/** One item of a slate. */
export interface Recommendation {
  item: string;
  /** The catalogue's row with the latest `shop.update()` laid over it. */
  product: Product;
  /** Larger is better; comparable within one slate only. */
  score: number;
  reason: Reason;
  /** The rung that found it; not always the one asked for. */
  strategy: Strategy | 'same-category';
}

/** The answer of `shop.recommend()`. */
export interface Slate {
  /** Names this list: give it back in `impression`, `click` and `dismiss`. */
  slate: string;
  /** The strategy asked for. */
  strategy: Strategy;
  /** The item the list starts from, for its headline. */
  anchor?: { item: string; title: string };
  /** In the order to show them in, which with `diversity` is not quite that of the scores; empty where nothing fits. */
  items: Recommendation[];
  /** Set where the answer is smaller than asked for because something failed. */
  error?: ErrorReport;
  timings: {
    /** Milliseconds spent ranking, inside the engine. */
    rank: number;
    /** Milliseconds from the call to the answer, with the way to the worker and back. */
    total: number;
  };
}
