import type { Product } from '../types.js';

/** An item of a row, where it stands: what `windowshop-impression` and `windowshop-select` carry. */
export interface Shown {
  item: string;
  slate: string;
  /** Place in the slate, 0 for the first. */
  position: number;
  product: Product;
}
