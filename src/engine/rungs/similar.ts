import { diversify } from '../../ranking/index.js';
import { nearest } from '../../retrieval/index.js';
import type { Rung } from './rung.js';

/** Candidates that diversification chooses from. */
const candidates = 100;

/** Items whose vectors are nearest to the request's `item`. */
export const similar: Rung = ({ catalog, vectors, anchor, request, eligible }, limit) => {
  const query = anchor === undefined ? undefined : vectors?.get(anchor);
  if (!vectors || !query || anchor === undefined) return [];
  const { id, title } = catalog.products[anchor]!;
  const found = nearest(vectors, query, catalog.size, candidates + limit, eligible);
  const ranked = diversify(found, limit, request.diversity, (one, other) => {
    const vector = vectors.get(one);
    return vector ? vectors.dot(vector, other) : 0;
  });
  return ranked.map(({ row, score }) => ({
    row,
    score,
    reason: { code: 'similar-to', item: id, title },
    strategy: 'similar',
  }));
};
