/**
 * What a visitor does not want to see: exactly one of an item, a brand and a category.
 *
 * - `item`: the product's `id`; its variants go with it.
 * - `brand`: as the products write it; case and blanks do not matter.
 * - `category`: a path from the top, `"Kitchen > Knives"`, with all that lies below it; or a single
 *   name, wherever it stands in a path.
 */
export type DismissalTarget =
  | { item: string; brand?: never; category?: never }
  | { brand: string; item?: never; category?: never }
  | { category: string; item?: never; brand?: never };

/** A dismissal in force, as `shop.dismissed()` lists it. */
export type Dismissal = DismissalTarget & {
  /** For reading: the product's title (its id where the catalogue does not know it), the brand, or the last name of the path. */
  title: string;
  /** Milliseconds since 1970, to the minute. */
  time: number;
};
