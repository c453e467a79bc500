import { Catalog, itemText } from '../../catalog/index.js';
import { nearest, VectorMatrix } from '../../retrieval/index.js';
import { textHash } from '../../shared/text-hash.js';
import type { VectorBlock } from '../../storage/index.js';

/** The items' vectors, for baselines. */
export interface VectorSpace {
  vectorOf(item: string): Float32Array | undefined;
  /** Cosine of two items; 0 where one has no vector. */
  similarity(one: string, other: string): number;
  /** At most `limit` items, nearest to `query` by cosine first. */
  nearest(query: Float32Array, limit: number): string[];
}

/** A space from the vectors that the engine has saved. */
export function openVectorSpace(
  items: readonly unknown[],
  blocks: readonly VectorBlock[],
): VectorSpace {
  const catalog = new Catalog();
  catalog.load(items);
  const matrix = fill(catalog, blocks);
  return {
    vectorOf(item) {
      const row = catalog.rowOf(item);
      return row === undefined ? undefined : matrix.get(row);
    },
    similarity(one, other) {
      const rows = [catalog.rowOf(one), catalog.rowOf(other)] as const;
      return rows[0] === undefined || rows[1] === undefined
        ? 0
        : matrix.similarity(...(rows as [number, number]));
    },
    nearest(query, limit) {
      const rows = nearest(matrix, query, catalog.size, limit, () => true);
      return rows.map(({ row }) => catalog.products[row]!.id);
    },
  };
}

function fill(catalog: Catalog, blocks: readonly VectorBlock[]): VectorMatrix {
  const places = new Map<string, [block: VectorBlock, index: number]>();
  for (const block of blocks) {
    for (const [index, hash] of block.hashes.entries()) places.set(hash, [block, index]);
  }
  const dimensions = blocks[0]?.dimensions ?? 0;
  const matrix = new VectorMatrix(dimensions, catalog.size, { exact: true });
  for (const [row, product] of catalog.products.entries()) {
    const [block, index] = places.get(textHash(itemText(product))) ?? [];
    if (!block || index === undefined) continue;
    const codes = block.codes.subarray(index * dimensions, (index + 1) * dimensions);
    matrix.setCodes(row, codes, block.scales[index]!);
  }
  return matrix;
}
