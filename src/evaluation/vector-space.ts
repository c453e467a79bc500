import { Catalog } from '../catalog/index.js';
import { ItemVectors } from '../engine/item-vectors.js';
import { Model } from '../engine/model.js';
import { nodeBackend, nodeModelSource } from '../engine/node.js';
import { nearest } from '../retrieval/index.js';
import type { VectorStore } from '../storage/index.js';
import type { Question } from './system.js';

/** The items' vectors, for baselines. */
export interface VectorSpace {
  vectorOf(item: string): Float32Array | undefined;
  /** The items nearest to `query` by cosine, under the question's rules. */
  nearest(query: Float32Array, question: Question): string[];
}

/**
 * Embeds all items, as the engine does, and leaves the vectors in `store`. Throws what loading the
 * model throws.
 *
 * @param model address of the model folder.
 */
export async function openVectorSpace(
  items: readonly unknown[],
  model: string,
  store: VectorStore,
  onProgress: (done: number, total: number) => void,
): Promise<VectorSpace> {
  const catalog = new Catalog();
  catalog.load(items);
  const loader = new Model(nodeModelSource(model), nodeBackend);
  const { name, dimensions } = await loader.describe();
  const vectors = new ItemVectors(catalog, name, dimensions);
  onProgress(0, catalog.size);
  const told = () => onProgress(vectors.done, catalog.size);
  await vectors.embed(await loader.load(), store, told, () => false);
  await loader.release();

  const vectorOf = (item: string) => {
    const row = catalog.rowOf(item);
    return row === undefined ? undefined : vectors.matrix.get(row);
  };
  return {
    vectorOf,
    nearest(query, { history, repeats, limit }) {
      const seen = new Set(repeats === 'exclude' ? history : []);
      const eligible = (row: number) => !seen.has(catalog.products[row]!.id);
      const rows = nearest(vectors.matrix, query, catalog.size, limit, eligible);
      return rows.map(({ row }) => catalog.products[row]!.id);
    },
  };
}
