import { diversify } from '../../ranking/index.js';
import { nearest, type ScoredRow } from '../../retrieval/index.js';
import type { RankingContext } from './rung.js';

/** Candidates that diversification chooses from. */
const candidates = 100;

/** The rows nearest to the context's anchor that `fits` lets in, diversified; none without vectors. */
export function nearestToAnchor(
  { catalog, vectors, anchor, request, eligible }: RankingContext,
  limit: number,
  fits: (row: number) => boolean,
): (ScoredRow & { anchor: { item: string; title: string } })[] {
  const query = anchor === undefined ? undefined : vectors?.get(anchor);
  if (!vectors || !query || anchor === undefined) return [];
  const { id, title } = catalog.products[anchor]!;
  const mayStand = (row: number) => fits(row) && eligible(row);
  const found = nearest(vectors, query, catalog.size, candidates + limit, mayStand);
  const ranked = diversify(found, limit, request.diversity, (one, other) => {
    const vector = vectors.get(one);
    return vector ? vectors.dot(vector, other) : 0;
  });
  return ranked.map((row) => ({ ...row, anchor: { item: id, title } }));
}
