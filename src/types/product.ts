/**
 * Whether a product can be bought now. The values of schema.org `ItemAvailability`, folded to what
 * matters for ranking: `out-of-stock` products are never recommended unless asked for.
 */
export type Availability = 'in-stock' | 'limited' | 'pre-order' | 'back-order' | 'out-of-stock';

/** One product of the shop, as given to `createRecommender({ catalog })` or `shop.update()`. */
export interface Product {
  /** The shop's own identifier, unique in the catalogue; 1 to 200 characters. */
  id: string;
  /** What the shop calls it; at most 500 characters are used. */
  title: string;
  /** Plain text; at most 5,000 characters are kept. */
  description?: string;
  brand?: string;
  /** Category paths from wide to narrow, `"Running > Trail Running > Shoes"`; the first is the main one. */
  categories?: readonly string[];
  /** Selling price in units of `currency` (12.5 means twelve and a half), zero or more. */
  price?: number;
  /** ISO 4217 code, `"EUR"`. Prices of different currencies are never compared. */
  currency?: string;
  /** Price before a reduction, in the same currency. Kept only where it is above `price`. */
  listPrice?: number;
  /** Address of the product's page: `http:`, `https:` or relative. Anything else is dropped. */
  url?: string;
  /** Address of a picture: `http:`, `https:` or relative. Anything else is dropped. */
  image?: string;
  /** Default: `in-stock`. */
  availability?: Availability;
  /** Variants of one product share it: a slate holds one of them, never a sibling of its anchor. */
  groupId?: string;
  /** Ids of at most 50 products that the shop itself sells with it: first in `complementary` and `bought-together`. */
  goesWith?: readonly string[];
  /** Further facts in the shop's own words: `{ color: "Rust", material: "mesh" }`. */
  attributes?: Readonly<Record<string, string>>;
  /** How much it sells, in any unit, zero or more: the order of a list for a visitor not yet known. */
  popularity?: number;
  /** When the shop began to sell it: ISO 8601 date. Newest first where nothing has a `popularity`. */
  addedAt?: string;
}
