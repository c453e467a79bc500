import { nearest, type ScoredRow } from '../../retrieval/index.js';
import type { RankingContext } from './rung.js';
import { spread } from './spread.js';

/** Candidates that variants and diversification take from. */
const candidates = 200;

/** The rows nearest to the context's anchor that `fits` lets in, diversified; none without vectors. */
export function nearestToAnchor(
  context: RankingContext,
  limit: number,
  fits: (row: number) => boolean,
): (ScoredRow & { anchor: { item: string; title: string } })[] {
  const { catalog, vectors, anchor, eligible } = context;
  const query = anchor === undefined ? undefined : vectors?.get(anchor);
  if (!vectors || !query || anchor === undefined) return [];
  const { id, title } = catalog.products[anchor]!;
  const mayStand = (row: number) => fits(row) && eligible(row);
  const found = nearest(vectors, query, catalog.size, candidates + limit, mayStand);
  const ranked = spread(found, limit, context, vectors);
  return ranked.map((row) => ({ ...row, anchor: { item: id, title } }));
}
