import { nearestOfEach, topK } from '../../retrieval/index.js';
import type { RankingContext } from '../rungs/rung.js';
import type { GraphPull } from './graph-pull.js';

/** Candidates around the whole taste, and around each interest where there are several. */
const tasteCandidates = 300;
const interestCandidates = 100;
/** Candidates that sell most: what is known of a visitor may be little. */
const popularCandidates = 100;

/**
 * Candidate generation (Covington et al., RecSys 2016): rows that may stand in the visitor's list, in no
 * order: near the taste, near each interest, next to the wanted items in the item graph, and popular.
 */
export function candidateRows(context: RankingContext, pull: GraphPull, limit: number): number[] {
  const { catalog, vectors, profile, graph, eligible } = context;
  const rows = new Set<number>();
  const add = (found: readonly { row: number }[]) => {
    for (const { row } of found) rows.add(row);
  };
  if (vectors && profile.taste) {
    const wanted = [{ query: profile.taste, k: tasteCandidates + limit }];
    if (profile.interests.length > 1) {
      wanted.push(
        ...profile.interests.map(({ vector: query }) => ({ query, k: interestCandidates })),
      );
    }
    for (const found of nearestOfEach(vectors, wanted, catalog.size, eligible)) add(found);
  }
  for (const row of pull.rows) if (eligible(row)) rows.add(row);
  const sells = (row: number) => (graph?.popularity(row) ?? catalog.popularityOf(row)) || undefined;
  add(topK(catalog.size, popularCandidates, sells, eligible));
  for (const item of profile.viewed) {
    const row = catalog.rowOf(item);
    if (row !== undefined && eligible(row)) rows.add(row);
  }
  return [...rows];
}
