import type { GraphData } from '../../graph/index.js';
import { popularityReader, topK } from '../../retrieval/index.js';
import type { Product } from '../../types.js';

/**
 * The products with the `first` most popular in front, both parts in the order of the feed: the first
 * shard then holds what most lists begin with. Popularity is what `popular` goes by in the page.
 */
export function orderProducts(
  products: readonly Product[],
  graph: GraphData | undefined,
  first: number,
): Product[] {
  const sold = new Map(graph?.items.map((item, index) => [item, graph.popularity[index]!]));
  const popularity = popularityReader(
    products,
    graph && { popularity: (row) => sold.get(products[row]!.id) },
  );
  const front = new Set(topK(products.length, first, popularity).map(({ row }) => row));
  const isInFront = (_: Product, row: number) => front.has(row);
  return [...products.filter(isInFront), ...products.filter((_, row) => !front.has(row))];
}
