import MiniSearch, { type Query } from 'minisearch';
import type { Product } from '../types.js';
import { type ProductFields, productFields } from './product-fields.js';
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
  fields: ProductFields;
}

type Field = keyof ProductFields;

/** How much a word counts by where it stands; the title says what a thing is. */
const boosts: Record<Field, number> = {
  title: 1,
  brand: 0.7,
  categories: 0.6,
  attributes: 0.4,
  description: 0.2,
};

const fieldNames = Object.keys(boosts) as Field[];

/**
 * `k` and `b` of BM25 (Robertson & Zaragoza, 2009): titles hardly repeat a word, and a long one is no
 * worse than a short one. The `d` of BM25+ (Lv & Zhai, CIKM 2011) mends what long documents lose and
 * does nothing for titles. Chosen on half of the queries of a public home improvement search set.
 */
const bm25 = { k: 0.6, b: 0.5, d: 0 };

/** The words of the catalogue, by row; kept in step with it by `put`. */
export class LexicalIndex {
  readonly vocabulary = new Vocabulary();
  readonly #describe: (product: Product) => string | undefined;
  readonly #products: Product[] = [];
  readonly #collected = new Set<string>();
  readonly #index = new MiniSearch<Entry>({
    idField: 'row',
    fields: fieldNames,
    extractField: (entry, field) => (field === 'row' ? entry.row : entry.fields[field as Field]),
    tokenize: (text) => {
      const terms = termsOf(text);
      for (const term of terms) this.#collected.add(term);
      return terms;
    },
    processTerm: (term) => term,
  });

  constructor(describe = ({ description }: Product): string | undefined => description) {
    this.#describe = describe;
  }

  /** Products in the index. */
  get size(): number {
    return this.#index.documentCount;
  }

  /** Adds the product of `row`, or puts it in the place of the one that was there. */
  put(row: number, product: Product): void {
    const fields = this.#fieldsOf(product);
    const known = this.#products[row];
    this.#products[row] = product;
    if (known) {
      // Read anew rather than kept: hardly any product changes while a page lives.
      const before = this.#fieldsOf(known);
      if (fieldNames.every((name) => before[name] === fields[name])) return;
      this.#index.discard(row);
      this.vocabulary.remove(new Set(Object.values(before).flatMap(termsOf)));
    }
    this.#collected.clear();
    this.#index.add({ row, fields });
    this.vocabulary.add(this.#collected);
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

  #fieldsOf(product: Product): ProductFields {
    return productFields(product, this.#describe(product));
  }
}

const names = ['title', 'brand', 'categories', 'attributes'];

function toSubquery({ term, boost, prefix }: TermQuery): Query {
  return { combineWith: 'OR', queries: [term], boostTerm: () => boost, prefix };
}
