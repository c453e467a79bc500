import type { System } from '../system.js';
import type { VectorSpace } from '../vector-space.js';

/** Baseline: what is nearest to the last item. */
export function lastItem(space: VectorSpace): System {
  return {
    name: 'last-item',
    async rank({ history, limit }) {
      const query = space.vectorOf(history.at(-1) ?? '');
      return query ? space.nearest(query, limit) : [];
    },
  };
}

/** Baseline: what is nearest to the plain mean of the history. */
export function meanHistory(space: VectorSpace): System {
  return {
    name: 'mean-history',
    async rank({ history, limit }) {
      const vectors = history.flatMap((item) => space.vectorOf(item) ?? []);
      return vectors.length > 0 ? space.nearest(sumOf(vectors), limit) : [];
    },
  };
}

/** The sum, whose neighbours by dot product are those of the mean. */
function sumOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]!.length);
  for (const vector of vectors) {
    for (let index = 0; index < sum.length; index++) sum[index]! += vector[index]!;
  }
  return sum;
}
