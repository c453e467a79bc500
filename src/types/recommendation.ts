import type { ErrorReport } from '../errors.js';
import type { Product } from './product.js';
import type { Rules } from './rules.js';

/**
 * How the items of a list are found. What a strategy leaves open is filled by those it falls back to,
 * in turn; each item tells which one found it, and `used` of the slate which one found most.
 *
 * - `for-you`: near the visitor's interests. Falls back to the categories of the history, then `popular`.
 * - `because-you-viewed`: near one item of the visitor's history: `item`, else the one viewed last; of two
 *   such lists on a page the second starts from the one before it.
 *   Falls back to that item's category; empty without history.
 * - `similar`: near `item`, without it and its variants. Falls back to the same category, then `popular`.
 * - `complementary`: goes with `item`: what the shop itself names (`goesWith` of the product), then another
 *   kind of thing, bought together with it where the shop gives a graph, then near it. Falls back to
 *   `popular`.
 * - `bought-together`: what the shop names, then what customers bought with `item`, or without it with
 *   what lies in the cart, of whatever kind. Falls back to `complementary`, then `popular`.
 * - `recently-viewed`: what the visitor looked at, newest first, sold out or not. Falls back to nothing.
 * - `continue`: what lies in the cart, then what was looked at for 30 seconds or more than once and not
 *   bought, newest first. Falls back to `recently-viewed`.
 * - `buy-again`: bought before, a kind of thing that comes back (customers of the graph buy it again, or
 *   this visitor did), and due. Falls back to nothing.
 * - `popular`: by customers of the item graph, else the product's `popularity`; newest first where no
 *   product of the whole catalogue has either.
 * - `trending`: what sells better than it used to, by the graph. Falls back to what is new and popular,
 *   then `popular`.
 * - `new`: added in the last 90 days, newest first. Falls back to `popular`.
 */
export type Strategy =
  | 'for-you'
  | 'because-you-viewed'
  | 'similar'
  | 'complementary'
  | 'bought-together'
  | 'recently-viewed'
  | 'continue'
  | 'buy-again'
  | 'popular'
  | 'trending'
  | 'new';

/** What found an item: a strategy, or what only others fall back to; `pinned` by the shop. */
export type FoundBy = Strategy | 'same-category' | 'pinned';

/** What is asked of `shop.recommend()`, with rules for this list alone. */
export interface RecommendRequest extends Rules {
  /** Default: `for-you`. */
  strategy?: Strategy;
  /**
   * The anchor of `similar`, `complementary` and `bought-together`. In every strategy it and its
   * variants are left out.
   */
  item?: string;
  /** How many items at most, 1 to 200; more gives 200 (`REQUEST_INVALID`). Default 10. */
  limit?: number;
  /**
   * Whether items of the visitor's own history, bought ones among them, may come back. Default:
   * `exclude` in `for-you` and `because-you-viewed`, `allow` elsewhere. What was dismissed never returns.
   * `recently-viewed`, `continue` and `buy-again` consist of history and ignore this.
   */
  repeats?: 'exclude' | 'allow';
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
  /** Added in the last 90 days, to the category of something that the visitor wanted. */
  | { code: 'new-in-category'; category: string }
  /** Costs what the visitor usually looks at: from `low` to `high`, in units of `currency`, where given. */
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
  /** The shop began to sell it lately. */
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
  /** What found it; not always the strategy asked for. */
  strategy: FoundBy;
}

/** The answer of `shop.recommend()`. */
export interface Slate {
  /** Names this list: give it back in `impression`, `click` and `dismiss`. */
  slate: string;
  /** The strategy asked for. */
  strategy: Strategy;
  /** What found most of the items, for a headline that is true; missing where there are none. */
  used?: FoundBy;
  /** The item the list starts from, for its headline. */
  anchor?: { item: string; title: string };
  /** In the order to show them in, which with `diversity` is not quite that of the scores; empty where nothing fits. */
  items: Recommendation[];
  /**
   * Set where something asked for could not be had, or failed: the most serious of what went wrong. A
   * filter that nothing passes goes before an unknown `item`, and that before all else.
   */
  error?: ErrorReport;
  timings: {
    /** Milliseconds spent ranking, inside the engine. */
    rank: number;
    /** Milliseconds from the call to the answer, with the way to the worker and back. */
    total: number;
  };
}
