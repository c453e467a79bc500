import type { Catalog } from '../../catalog/index.js';
import { firstOfEach, productFilter } from '../../ranking/index.js';
import { nearest, popular, type VectorMatrix } from '../../retrieval/index.js';
import {
  type Candidate,
  candidates as counts,
  type FusedHit,
  fuse,
  goodShare,
  leastCosine,
  leastRarity,
  leastShareOfBest,
  leastShareOfWord,
  leastTold,
  limitsOf,
  planQuery,
  popularityWeight,
  type QueryPlan,
  rankByWords,
  type SearchIndex,
  tasteWeight,
  tellingWords,
  wishScorer,
} from '../../search/index.js';
import type { VariantKey } from '../../shared/variant-key.js';
import type { Chip, SearchAnswer, SearchHit } from '../../types.js';
import type { CheckedSearch } from './check-search.js';

/** Everything an answer is made from. */
export interface SearchContext {
  catalog: Catalog;
  index: SearchIndex;
  search: CheckedSearch;
  /** Turns the words of the query into a vector; `undefined` where no model is ready. */
  encode(text: string): Promise<Float32Array | undefined>;
  /** Missing without vectors. */
  vectors: VectorMatrix | undefined;
  /** The visitor's taste; missing where it is not known or shall not count. */
  taste: Float32Array | undefined;
}

/** The answer without its times. */
export type ComposedAnswer = Omit<SearchAnswer, 'timings' | 'error'>;

/**
 * Candidates by words and by meaning in one order. What the query excludes never appears; what it only
 * wishes for, the visitor's taste and sales move things a little. Sold-out things come last, and of
 * several variants the best stays.
 */
export async function composeAnswer(context: SearchContext): Promise<ComposedAnswer> {
  const { catalog, index, search } = context;
  const understood = index.understand(search.text, search.without);
  const { chips } = understood;
  const passes = productFilter(search.filter);
  const isWithin = limitsOf(chips);
  const unwanted = index.unwanted(chips);
  const eligible = (row: number) => {
    const product = catalog.products[row]!;
    return !unwanted.has(row) && passes(product) && isWithin(product);
  };
  if (understood.words.length === 0) return answerWithoutWords(context, chips, eligible);

  const words = tellingWords(understood.words);
  const plan = planQuery(
    words,
    index.speller,
    search.prefix && understood.endsOpen && words.at(-1) === understood.words.at(-1),
  );
  const surfaces = words.map((word) => understood.surfaces[understood.words.indexOf(word)]!);
  const text = surfaces.join(' ');
  const query = await context.encode(text);
  const byWords = wordCandidates(context, plan, eligible);
  const near = nearCandidates(context, query, eligible);
  const matched = near.length > 0 && !tells(byWords, plan, index) ? 'meaning' : 'words';
  const all = matched === 'meaning' ? near : merged(byWords, near, context, query);
  const scored = matched === 'meaning' ? scoreMeaning(all) : fuse(all, plan, text);
  const hits = order(context, all, scored, chips).map((hit): SearchHit => {
    const product = catalog.whole(catalog.products[hit.row]!);
    return { item: product.id, product, score: hit.score, reason: reasonFor(hit, surfaces) };
  });
  return {
    items: hits,
    chips,
    matched: hits.length > 0 ? matched : 'nothing',
    corrections: correctionsOf(plan, surfaces, all),
  };
}

/** A price, or the page's filter, and nothing else: what sells within it. */
function answerWithoutWords(
  { catalog, search }: SearchContext,
  chips: Chip[],
  eligible: (row: number) => boolean,
): ComposedAnswer {
  const nothing: ComposedAnswer = { items: [], chips, matched: 'nothing', corrections: [] };
  if (chips.length === 0 && Object.keys(search.filter).length === 0) return nothing;
  const { products } = catalog;
  const found = popular(products, products.length, undefined, eligible);
  const items = firstOfEach(soldOutLast(catalog, found), keyIn(catalog), search.limit).map(
    ({ row, score }): SearchHit => {
      const product = catalog.whole(products[row]!);
      return { item: product.id, product, score, reason: { code: 'popular' } };
    },
  );
  return items.length > 0 ? { ...nothing, items, matched: 'words' } : nothing;
}

function wordCandidates(
  { catalog, index, search }: SearchContext,
  plan: QueryPlan,
  eligible: (row: number) => boolean,
): Candidate[] {
  return rankByWords(index, plan)
    .filter(({ row }) => eligible(row))
    .slice(0, counts.words + 2 * search.limit)
    .map((lexical) => ({ row: lexical.row, product: catalog.products[lexical.row]!, lexical }));
}

/** Whether any candidate holds enough of what the query tells, or one whole word that few hold. */
function tells(
  found: readonly Candidate[],
  { weights }: QueryPlan,
  { speller }: SearchIndex,
): boolean {
  const enough = leastTold * sum(weights);
  const { unknownWeight } = speller.vocabulary;
  // What stands for an unknown word is a guess.
  const isRare = (weight: number) =>
    weight >= leastRarity * unknownWeight && weight < unknownWeight;
  return found.some(({ lexical }) => {
    const shares = lexical!.found;
    const told = sum(shares.map((share, place) => share * weights[place]!));
    return (
      told >= enough || shares.some((share, place) => share > 0.999 && isRare(weights[place]!))
    );
  });
}

function nearCandidates(
  { catalog, vectors, search }: SearchContext,
  query: Float32Array | undefined,
  eligible: (row: number) => boolean,
): Candidate[] {
  if (!vectors || !query) return [];
  const found = nearest(vectors, query, catalog.size, counts.meaning + search.limit, eligible);
  const floor = Math.max(leastCosine, leastShareOfBest * (found[0]?.score ?? 0));
  return found
    .filter(({ score }) => score >= floor)
    .map(({ row, score }) => ({ row, product: catalog.products[row]!, cosine: score }));
}

/** Where words found nothing worth showing, the few letters that agree by chance do not count. */
function scoreMeaning(near: readonly Candidate[]): FusedHit[] {
  return near.map(({ row, cosine = 0 }) => ({ row, score: cosine, found: [] }));
}

function merged(
  byWords: readonly Candidate[],
  near: readonly Candidate[],
  { vectors }: SearchContext,
  query: Float32Array | undefined,
): Candidate[] {
  if (!vectors || !query) return [...byWords];
  const known = new Set(byWords.map(({ row }) => row));
  return [
    ...byWords.map((candidate) => ({ ...candidate, cosine: vectors.dot(query, candidate.row) })),
    ...near.filter(({ row }) => !known.has(row)),
  ];
}

function reasonFor({ found }: FusedHit, surfaces: readonly string[]): SearchHit['reason'] {
  const most = Math.max(0, ...found);
  if (most === 0) return { code: 'meaning' };
  const enough = Math.min(most, leastShareOfWord);
  const words = surfaces.filter((_, place) => found[place]! >= enough);
  return { code: 'words', words: [...new Set(words)] };
}

function order(
  { catalog, vectors, taste, search }: SearchContext,
  candidates: readonly Candidate[],
  fused: readonly FusedHit[],
  chips: readonly Chip[],
): FusedHit[] {
  const products = candidates.map(({ product }) => product);
  const best = Math.max(...fused.map(({ score }) => score), 0);
  const good = products.filter((_, place) => fused[place]!.score >= best * goodShare);
  const wishes = wishScorer(chips, good);
  const mostPopular = Math.max(...products.map(({ popularity = 0 }) => popularity), 1e-9);
  const scored = fused.map((hit, place) => {
    const product = products[place]!;
    const score =
      hit.score +
      wishes(product) +
      popularityWeight * ((product.popularity ?? 0) / mostPopular) +
      (taste && vectors ? tasteWeight * vectors.dot(taste, hit.row) : 0);
    return { ...hit, score };
  });
  scored.sort((one, other) => other.score - one.score || one.row - other.row);
  return firstOfEach(soldOutLast(catalog, scored), keyIn(catalog), search.limit);
}

/** Words that were repaired, where the repair is what was found. */
function correctionsOf(
  plan: QueryPlan,
  surfaces: readonly string[],
  candidates: readonly Candidate[],
): ComposedAnswer['corrections'] {
  return plan.corrected
    .filter(({ word }) => candidates.some(({ lexical }) => (lexical?.found[word] ?? 0) > 0))
    .map(({ word, term }) => ({ from: surfaces[word]!, to: term }));
}

function soldOutLast<H extends { row: number }>(catalog: Catalog, hits: readonly H[]): H[] {
  const isGone = ({ row }: H) => catalog.products[row]!.availability === 'out-of-stock';
  return [...hits.filter((hit) => !isGone(hit)), ...hits.filter(isGone)];
}

function keyIn(catalog: Catalog): (hit: { row: number }) => VariantKey {
  return ({ row }) => catalog.variantKeyOf(row);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
