import type { Product } from '../types.js';

/** The text of a product that is turned into its vector. */
export function itemText(product: Product): string {
  return product.title;
}
