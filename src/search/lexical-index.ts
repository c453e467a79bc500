import MiniSearch, { type Query } from 'minisearch';
import type { Product } from '../types.js';
import { productFields } from './product-fields.js';
import { Vocabulary } from './vocabulary.js';
import { termsOf } from './words.js';

/** One term to look for. */
export interface TermQuery {
  term: string;
  /** How much it counts; 1 for a word as typed. */
  boost: number;
  /** The words of the query it stands for, by place, and how much of each it is, 0 to 1. */
  covers: readonly { word: number; share: number }[];
  /** Whether longer terms that begin with it count too. */
  prefix: boolean;
}

export interface LexicalHit {
  row: number;
  /** BM25 over all fields, above 0; comparable within one query only. */
  score: number;
  /** How much of each of the query's words was found, 0 to 1. */
  found: number[];
}

interface Entry {
  row: number;
  fields: ReturnType<typeof productFields>;
}

/** How much a word counts by where it stands; the title says what a thing is. */
const boosts = { title: 1, brand: 0.7, categories: 0.6, attributes: 0.4, description: 0.2 };

/**
 * `k` and `b` of BM25 (Robertson & Zaragoza, 2009): titles hardly repeat a word, and a long one is no
 * worse than a short one. The `d` of BM25+ (Lv & Zhai, CIKM 2011) mends what long documents lose and
 * does nothing for titles. Chosen on half of the queries of a public home improvement search set.
 */
const bm25 = { k: 0.6, b: 0.5, d: 0 };

/** The words of the catalogue, by row; kept in step with it by `put`. */
export class LexicalIndex {
  readonly vocabulary = new Vocabulary();
  readonly #entries = new Map<number, Entry>();
  readonly #collected = new Set<string>();
  readonly #index = new MiniSearch<Entry>({
    idField: 'row',
    fields: Object.keys(boosts),
    extractField: (entry, field) =>
      field === 'row' ? entry.row : entry.fields[field as keyof typeof boosts],
    tokenize: (text) => {
      const terms = termsOf(text);
      for (const term of terms) this.#collected.add(term);
      return terms;
    },
    processTerm: (term) => term,
  });

  /** Products in the index. */
  get size(): number {
    return this.#entries.size;
  }

  /** Adds the product of `row`, or puts it in the place of the one that was there. */
  put(row: number, product: Product): void {
    const entry = { row, fields: productFields(product) };
    const known = this.#entries.get(row);
    if (known) {
      if (Object.keys(boosts).every((name) => sameField(known, entry, name))) return;
      this.#index.discard(row);
      this.vocabulary.remove(new Set(Object.values(known.fields).flatMap(termsOf)));
    }
    this.#collected.clear();
    this.#index.add(entry);
    this.vocabulary.add(this.#collected);
    this.#entries.set(row, entry);
  }

  /** All products that hold a term of `query`, which has `words` words; in no order. */
  find(query: readonly TermQuery[], words: number): LexicalHit[] {
    if (query.length === 0) return [];
    const covers = new Map<string, TermQuery['covers']>();
    for (const entry of query) {
      covers.set(entry.term, [...(covers.get(entry.term) ?? []), ...entry.covers]);
    }
    const found = this.#index.search(
      { combineWith: 'OR', queries: query.map(toSubquery) },
      { tokenize: (term) => [term], fuzzy: false, boost: boosts, bm25 },
    );
    return found.map(({ id, score, queryTerms }) => {
      const shares = new Array<number>(words).fill(0);
      for (const term of queryTerms) {
        for (const { word, share } of covers.get(term) ?? []) {
          shares[word] = Math.min(1, shares[word]! + share);
        }
      }
      // MiniSearch multiplies by the number of terms found; how many were found is judged elsewhere.
      return { row: id as number, score: score / queryTerms.length, found: shares };
    });
  }

  /** Rows whose names and attributes hold all of `terms`. */
  rowsNaming(terms: readonly string[]): number[] {
    if (terms.length === 0) return [];
    const found = this.#index.search(
      { combineWith: 'AND', queries: [...terms] },
      { tokenize: (term) => [term], fields: names, prefix: false, fuzzy: false },
    );
    return found.map(({ id }) => id as number);
  }

  /** Rows that hold all of `terms` anywhere. */
  rowsHolding(terms: readonly string[]): number[] {
    const found = this.#index.search(
      { combineWith: 'AND', queries: [...terms] },
      { tokenize: (term) => [term], prefix: false, fuzzy: false },
    );
    return found.map(({ id }) => id as number);
  }

  /** Rows whose title and brand hold all of `terms`, the last of them perhaps as the begin of a longer one. */
  rowsTitled(terms: readonly string[], prefix: boolean): number[] {
    if (terms.length === 0) return [];
    const queries = terms.map((term, place) => ({
      queries: [term],
      prefix: prefix && place === terms.length - 1,
    }));
    const found = this.#index.search(
      { combineWith: 'AND', queries },
      { tokenize: (term) => [term], fields: ['title', 'brand'], fuzzy: false },
    );
    return found.map(({ id }) => id as number);
  }
}

const names = ['title', 'brand', 'categories', 'attributes'];

function toSubquery({ term, boost, prefix }: TermQuery): Query {
  return { combineWith: 'OR', queries: [term], boostTerm: () => boost, prefix };
}

function sameField(one: Entry, other: Entry, name: string): boolean {
  return one.fields[name as keyof typeof boosts] === other.fields[name as keyof typeof boosts];
}
