import type { Product } from '../types.js';
import type { ItemGraph } from './item-graph.js';
import { type ScoredRow, topK } from './top-k.js';

/**
 * What a row weighs in `popular`: the graph's customers, else the product's `popularity`. Where the shop
 * gives neither for any product it is how new a product is, in milliseconds. 0 where nothing is known.
 */
export function popularityReader(
  products: readonly Product[],
  graph: Pick<ItemGraph, 'popularity'> | undefined,
): (row: number) => number {
  const sales = (row: number) => graph?.popularity(row) ?? products[row]!.popularity ?? 0;
  const newness = (row: number) => Math.max(0, Date.parse(products[row]!.addedAt ?? '') || 0);
  return products.some((_, row) => sales(row) > 0) ? sales : newness;
}

/** The `k` most popular rows of `products`, best first; equals keep the catalogue's order. */
export function popular(
  products: readonly Product[],
  k: number,
  graph: ItemGraph | undefined,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  return topK(products.length, k, popularityReader(products, graph), eligible);
}
