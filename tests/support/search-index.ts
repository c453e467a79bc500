import { SearchIndex } from '../../src/search/index.js';
import type { Product } from '../../src/types.js';

/** The index of `products`, complete. */
export async function indexOf(products: readonly Product[]): Promise<SearchIndex> {
  const index = new SearchIndex();
  await index.follow(products, async () => undefined);
  return index;
}
