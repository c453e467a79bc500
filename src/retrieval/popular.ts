import type { Product } from '../types.js';
import { type ScoredRow, topK } from './top-k.js';

/** What `popular` goes by: sales where the shop gives any, else how new a product is. */
export type PopularityBasis = 'popularity' | 'newness';

export function popularityBasis(products: readonly Product[]): PopularityBasis {
  return products.some((product) => (product.popularity ?? 0) > 0) ? 'popularity' : 'newness';
}

/** A product's weight under `basis`, 0 where it is not known. */
export function popularityOf(product: Product, basis: PopularityBasis): number {
  if (basis === 'popularity') return product.popularity ?? 0;
  return product.addedAt === undefined ? 0 : Math.max(0, Date.parse(product.addedAt));
}

/** The `k` most popular rows, best first; equals keep the catalogue's order. */
export function popular(
  products: readonly Product[],
  k: number,
  basis: PopularityBasis,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  return topK(products.length, k, (row) => popularityOf(products[row]!, basis), eligible);
}
