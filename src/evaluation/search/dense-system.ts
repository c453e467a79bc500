import { Catalog, itemText } from '../../catalog/index.js';
import { nearest, VectorMatrix } from '../../retrieval/index.js';
import type { OpenModel } from '../models/open-model.js';
import type { SearchSystem } from './search-system.js';

/**
 * A model alone: the exact cosine of the query's vector to every item's, which is kept in 8 bits as in
 * the engine.
 */
export async function openDenseSystem(
  items: readonly unknown[],
  { name, encoder }: OpenModel,
): Promise<SearchSystem> {
  const catalog = new Catalog();
  catalog.load(items);
  const matrix = new VectorMatrix(encoder.dimensions, catalog.size, { exact: true });
  const vectors = await encoder.encode(catalog.products.map(itemText), 'item');
  for (let row = 0; row < catalog.size; row++) {
    const from = row * encoder.dimensions;
    matrix.set(row, vectors.subarray(from, from + encoder.dimensions));
  }
  return {
    name,
    async search(query, limit) {
      const vector = await encoder.encode([query], 'query');
      const found = nearest(matrix, vector, catalog.size, limit, () => true);
      return found.map(({ row }) => catalog.products[row]!.id);
    },
  };
}
