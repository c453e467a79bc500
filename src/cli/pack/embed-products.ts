import { itemText } from '../../catalog/index.js';
import type { Encoder } from '../../embedding/index.js';
import type { PackVectors } from '../../pack/vector-block.js';
import { VectorMatrix } from '../../retrieval/index.js';
import { textHash } from '../../shared/text-hash.js';
import type { Product } from '../../types.js';
import type { PackedVector } from './packed-vectors.js';

/** Texts embedded at once. */
const batchSize = 512;

/**
 * A vector for every product: a known one, else one from the model, which is asked for only when needed.
 * `made` counts the latter. Throws what the model throws.
 */
export async function embedProducts(
  products: readonly Product[],
  dimensions: number,
  known: (hash: string) => PackedVector | undefined,
  load: () => Promise<Encoder>,
): Promise<{ vectors: PackVectors; made: number }> {
  const matrix = new VectorMatrix(dimensions, products.length);
  const missing: { text: string; row: number }[] = [];
  for (const [row, product] of products.entries()) {
    const text = itemText(product);
    const vector = known(textHash(text));
    if (vector) matrix.setCodes(row, vector.codes, vector.scale);
    else missing.push({ text, row });
  }
  for (let from = 0; from < missing.length; from += batchSize) {
    const batch = missing.slice(from, from + batchSize);
    const encoder = await load();
    const vectors = await encoder.encode(
      batch.map(({ text }) => text),
      'item',
    );
    for (const [index, { row }] of batch.entries()) {
      matrix.set(row, vectors.subarray(index * dimensions, (index + 1) * dimensions));
    }
  }
  return { vectors: vectorsOf(matrix, products.length), made: missing.length };
}

function vectorsOf(matrix: VectorMatrix, count: number): PackVectors {
  const { dimensions } = matrix;
  const codes = new Int8Array(count * dimensions);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const own = matrix.codesOf(row);
    codes.set(own.codes, row * dimensions);
    scales[row] = own.scale;
  }
  return { codes, scales };
}
