import { nearest, type ScoredRow } from '../../retrieval/index.js';
import { candidatePool, type RankingContext } from './rung.js';

/** The rows nearest to the context's anchor that `fits` lets in, best first; none without vectors. */
export function nearestToAnchor(
  { catalog, vectors, anchor, eligible }: RankingContext,
  limit: number,
  fits: (row: number) => boolean,
): (ScoredRow & { anchor: { item: string; title: string } })[] {
  const query = anchor === undefined ? undefined : vectors?.get(anchor);
  if (!vectors || !query || anchor === undefined) return [];
  const { id, title } = catalog.products[anchor]!;
  const mayStand = (row: number) => fits(row) && eligible(row);
  const found = nearest(vectors, query, catalog.size, limit + candidatePool, mayStand);
  // What points the other way is not near, however little else there is.
  return found
    .filter(({ score }) => score > 0)
    .map((row) => ({ ...row, anchor: { item: id, title } }));
}
