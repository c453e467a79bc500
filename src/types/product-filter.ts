/**
 * Which products are meant: those that meet every condition given. An empty list is no condition.
 * Names and values are compared without regard to case. Plain data, since it crosses to the worker: a
 * function cannot be given.
 */
export interface ProductFilter {
  /**
   * Names of categories, `"Shoes"`, or paths from the top, `"Running > Shoes"`; a product needs one,
   * and what lies below a category belongs to it.
   */
  categories?: readonly string[];
  /** A product needs one of these brands. */
  brands?: readonly string[];
  /** Values by the name of the attribute, `{ color: ['rust', 'red'] }`; a product needs one of each. */
  attributes?: Readonly<Record<string, string | readonly string[]>>;
  /** Least price, in the shop's currency. Products without a price do not pass. */
  minPrice?: number;
  /** Highest price, in the shop's currency. Products without a price do not pass. */
  maxPrice?: number;
  /** Sold-out products do not pass. Default false. */
  inStock?: boolean;
}
