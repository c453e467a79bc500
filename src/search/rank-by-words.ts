import type { LexicalHit } from './lexical-index.js';
import type { QueryPlan } from './plan-query.js';
import type { SearchIndex } from './search-index.js';

/**
 * All products that hold a word of the query, best first: BM25 times one and the share of the query's
 * words that were found. A first order, out of which the candidates are taken.
 */
export function rankByWords(
  { lexical }: SearchIndex,
  { terms, weights }: QueryPlan,
): readonly LexicalHit[] {
  const ranked = lexical.find(terms, weights.length).map((hit) => {
    const found = hit.found.reduce((sum, share) => sum + share, 0);
    return { ...hit, rank: hit.score * (1 + found / weights.length) };
  });
  return ranked.sort((one, other) => other.rank - one.rank || one.row - other.row);
}
