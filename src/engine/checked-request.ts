import type { Emphasis, ExcludeRule, ProductFilter, Strategy } from '../types.js';

/** An item's place in a list, 0 for the first. */
export interface Pin {
  item: string;
  position: number;
}

/** Rules that can be applied as they are; what is `undefined` was not given. */
export interface CheckedRules {
  /** A product must pass all of them. */
  filters: readonly ProductFilter[];
  exclude: Required<ExcludeRule>;
  boost: readonly Emphasis[];
  bury: readonly Emphasis[];
  maxPerBrand: number | undefined;
  maxPerCategory: number | undefined;
  /** In the order of their places, and of ids where they share one. */
  pins: readonly Pin[] | undefined;
  diversity: number | undefined;
}

/** A request with every default filled in, and the shop's rules joined to its own. */
export interface CheckedRequest extends CheckedRules {
  strategy: Strategy;
  item: string | undefined;
  limit: number;
  repeats: 'exclude' | 'allow';
  outOfStock: boolean;
  pins: readonly Pin[];
  diversity: number;
}
