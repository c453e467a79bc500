import type { ProductFilter } from './product-filter.js';

/** What must not appear; nor do variants of the items. */
export interface ExcludeRule {
  /** Ids of products. */
  items?: readonly string[];
  brands?: readonly string[];
  /** Names of categories, or paths from the top, with all that lies below. */
  categories?: readonly string[];
}

/** Products that count more than others, or less. */
export interface Emphasis {
  when: ProductFilter;
  /** 1 (changes nothing) to 100. */
  factor: number;
}

/**
 * What the shop wants of a list. However they are written down, rules apply in one order:
 *
 * 1. `filter` and `exclude` say which products there are;
 * 2. pinned items take their places, and count below;
 * 3. the strategy finds candidates, and scores them;
 * 4. `boost` and `bury` multiply and divide the scores;
 * 5. `diversity` moves near-copies apart;
 * 6. `maxPerBrand` and `maxPerCategory` leave out what is too much; the next ones that fit move up;
 * 7. pinned items are put in.
 *
 * The `rules` of `createRecommender()` hold for every list, those of a request for one; `search()` knows
 * neither, only its own `filter`. Of `filter`,
 * `exclude`, `boost` and `bury` both hold; of the others the request's own takes the shop's place.
 * Rules that contradict each other cost themselves only: `error` of the slate says which, and the list
 * comes without them.
 */
export interface Rules {
  /** Only products that pass may appear, whatever the strategy. */
  filter?: ProductFilter;
  /** What must not appear, pinned or not; a list of ids is short for `{ items }`. */
  exclude?: readonly string[] | ExcludeRule;
  /** Scores of these are multiplied by the factor, of every entry that fits; at most 50 entries. */
  boost?: readonly Emphasis[];
  /** Scores of these are divided by the factor, of every entry that fits; at most 50 entries. */
  bury?: readonly Emphasis[];
  /** How many items of one brand at most, 1 to 200. Default: any number. Items without brand do not count. */
  maxPerBrand?: number;
  /**
   * How many items of one category at most, 1 to 200. Default: any number. An item counts for the whole
   * path of its first category; items without one do not count.
   */
  maxPerCategory?: number;
  /**
   * Places by id, 0 for the first: `{ 'ridge-runner': 0 }`. A pinned item stands there whether the
   * strategy finds it or not, at the end where the list is shorter; its reason is `pinned`. What does
   * not pass the other rules, shares its place or has one beyond the list is not pinned
   * (`PIN_REFUSED`, `ITEM_UNKNOWN`). The visitor goes first: what was dismissed, or is history in a
   * list without repeats, is not pinned, and lists of history alone take no pins.
   */
  pin?: Readonly<Record<string, number>>;
  /**
   * How much the items may differ from each other, 0 (relevance alone) to 1. Default 0.225. The `1 - λ`
   * of maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998). Only lists by meaning and by
   * what is bought together are diversified: in others the order is the message.
   */
  diversity?: number;
}
