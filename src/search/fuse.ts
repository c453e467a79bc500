import type { Product } from '../types.js';
import { fold } from './fold.js';
import type { LexicalHit } from './lexical-index.js';
import type { QueryPlan } from './plan-query.js';
import { holdsTrigram, trigramsOf } from './trigrams.js';
import { weights } from './weights.js';
import { readWords, wordTerms } from './words.js';

/** A product that may answer a query. */
export interface Candidate {
  row: number;
  product: Product;
  /** Missing where none of the words was found. */
  lexical?: LexicalHit;
  /** Cosine to the query; missing without vectors. */
  cosine?: number;
}

export interface FusedHit {
  row: number;
  score: number;
  /** How much of each of the query's words was found, 0 to 1. */
  found: readonly number[];
}

/**
 * One score from words and meaning, a weighted sum; in the order of the candidates.
 *
 * @param text the query's words as typed, folded.
 */
export function fuse(candidates: readonly Candidate[], plan: QueryPlan, text: string): FusedHit[] {
  const best = Math.max(...candidates.map(({ lexical }) => lexical?.score ?? 0), Number.MIN_VALUE);
  const told = plan.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const count = plan.weights.length || 1;
  const trigrams = trigramsOf(text);
  const pairs = pairsOf(plan);
  const meaning = weights.meaningPerWord * Math.min(4, Math.max(0, count - 3));
  return candidates.map(({ row, product, lexical, cosine = 0 }) => {
    const title = readWords(fold(product.title)).map(wordTerms);
    const bm25 = lexical?.score ?? 0;
    const found = lexical?.found ?? [];
    const share = found.reduce((sum, part) => sum + part, 0) / count;
    const score =
      weights.lexical * (bm25 / best) +
      weights.absolute * (bm25 / told) +
      weights.words * share +
      weights.trigrams * shareOf(trigrams, holdsTrigram(namesOf(product))) +
      weights.phrase * shareOf(pairs, (pair) => areNeighbours(title, pair)) +
      weights.titleWord * Math.min(40, title.length) +
      (weights.meaningOfMissing * (1 - share) + meaning) * cosine;
    return { row, score, found };
  });
}

type Pair = [ReadonlySet<string>, ReadonlySet<string>];

/** What stands for each two neighbouring words of the query. */
function pairsOf({ terms, weights: { length } }: QueryPlan): Pair[] {
  const sets = Array.from({ length }, () => new Set<string>());
  for (const { term, covers } of terms) for (const { word } of covers) sets[word]!.add(term);
  return sets.slice(1).map((set, index) => [sets[index]!, set]);
}

function areNeighbours(title: readonly (readonly string[])[], [one, other]: Pair): boolean {
  const holds = (place: number, terms: ReadonlySet<string>) =>
    title[place]?.some((term) => terms.has(term)) ?? false;
  // Both in one place: written in one word.
  return title.some(
    (_, place) => holds(place, one) && (holds(place, other) || holds(place + 1, other)),
  );
}

function namesOf({ title, brand = '', categories = [], attributes = {} }: Product): string {
  return [title, brand, ...categories, ...Object.values(attributes)].join(' ');
}

function shareOf<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  return list.length > 0 ? list.filter(holds).length / list.length : 0;
}
