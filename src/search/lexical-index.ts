import type { Product } from '../types.js';
import { type IndexQuery, InvertedIndex, type Match, type Scoring } from './inverted-index.js';
import { type ProductFields, productFields } from './product-fields.js';
import type { Vocabulary } from './vocabulary.js';
import { termsOf } from './words.js';

/** One term to look for. */
export interface TermQuery extends IndexQuery {
  /** The words of the query it stands for, by place, and how much of each it is, 0 to 1. */
  covers: readonly { word: number; share: number }[];
}

export interface LexicalHit {
  row: number;
  /** BM25 over all fields, above 0; comparable within one query only. */
  score: number;
  /** How much of each of the query's words was found, 0 to 1. Hits may share a list. */
  found: readonly number[];
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
 * Titles hardly repeat a word, and a long one is no worse than a short one; BM25+ mends what long
 * documents lose and does nothing for titles. Chosen on half of the queries of a public home improvement
 * search set.
 */
const scoring: Scoring = { k: 0.6, b: 0.5, d: 0, boosts: Object.values(boosts) };

/** The usual numbers, for what is only looked up. */
const plain = { k: 1.2, b: 0.7, d: 0.5 };

/** The words of the catalogue, by row; kept in step with it by `put`. */
export class LexicalIndex {
  readonly #describe: (product: Product) => string | undefined;
  readonly #products: Product[] = [];
  readonly #index = new InvertedIndex(fieldNames.length);
  readonly vocabulary: Vocabulary = this.#index.vocabulary;

  constructor(describe = ({ description }: Product): string | undefined => description) {
    this.#describe = describe;
  }

  /** Products in the index. */
  get size(): number {
    return this.#index.size;
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
      this.#index.remove(row, termsByField(before));
    }
    this.#index.put(row, termsByField(fields));
  }

  /** All products that hold a term of `query`, which has `words` words; in no order. */
  find(query: readonly TermQuery[], words: number): LexicalHit[] {
    const shares = new Map<readonly number[], readonly number[]>();
    return this.#index.search(query, scoring).map(({ row, score, found }) => {
      const known = shares.get(found) ?? sharesOf(found, query, words);
      shares.set(found, known);
      return { row, score, found: known };
    });
  }

  /** Rows whose names and attributes hold all of `terms`. */
  rowsNaming(terms: readonly string[]): number[] {
    const matches = this.#matchesOfAll(terms, ['title', 'brand', 'categories', 'attributes']);
    return matches.map(({ row }) => row);
  }

  /** How many rows hold all of `terms` anywhere. */
  countHolding(terms: readonly string[]): number {
    return this.#matchesOfAll(terms, fieldNames).length;
  }

  /**
   * Rows whose title and brand hold all of `terms`, the last of them perhaps as the begin of a longer one;
   * best first.
   */
  rowsTitled(terms: readonly string[], prefix: boolean): number[] {
    return this.#matchesOfAll(terms, ['title', 'brand'], prefix)
      .sort((one, other) => other.score - one.score || one.row - other.row)
      .map(({ row }) => row);
  }

  #matchesOfAll(terms: readonly string[], fields: readonly Field[], prefix = false): Match[] {
    const queries = terms.map((term, place) => ({
      term,
      boost: 1,
      prefix: prefix && place === terms.length - 1,
    }));
    const looked = fieldNames.map((name) => Number(fields.includes(name)));
    return this.#index
      .search(queries, { ...plain, boosts: looked })
      .filter(({ found }) => found.length === queries.length);
  }

  #fieldsOf(product: Product): ProductFields {
    return productFields(product, this.#describe(product));
  }
}

function termsByField(fields: ProductFields): string[][] {
  return fieldNames.map((name) => termsOf(fields[name]));
}

/** How much of each word is there where the terms at the places `found` are. */
function sharesOf(
  found: readonly number[],
  query: readonly TermQuery[],
  words: number,
): readonly number[] {
  const shares = new Array<number>(words).fill(0);
  for (const term of new Set(found.map((place) => query[place]!.term))) {
    for (const { word, share } of query.flatMap((entry) =>
      entry.term === term ? entry.covers : [],
    )) {
      shares[word] = Math.min(1, shares[word]! + share);
    }
  }
  return shares;
}
