import MiniSearch, { type Query } from 'minisearch';
import type { LexicalHit, TermQuery } from '../../src/search/lexical-index.js';
import { type ProductFields, productFields } from '../../src/search/product-fields.js';
import { termsOf } from '../../src/search/words.js';
import type { Product } from '../../src/types.js';

const boost = { title: 1, brand: 0.7, categories: 0.6, attributes: 0.4, description: 0.2 };
const titles = ['title', 'brand'];
const names = [...titles, 'categories', 'attributes'];
/** Terms come apart already, and are looked for as they are. */
const asIs = { tokenize: (term: string) => [term], fuzzy: false } as const;

/** What `LexicalIndex` must answer, by MiniSearch; `products` by row. */
export class MiniSearchIndex {
  readonly #index = new MiniSearch<ProductFields & { row: number }>({
    idField: 'row',
    fields: Object.keys(boost),
    tokenize: termsOf,
    processTerm: (term) => term,
  });

  constructor(products: ReadonlyMap<number, Product>) {
    for (const [row, product] of products) {
      this.#index.add({ row, ...productFields(product, product.description) });
    }
  }

  find(query: readonly TermQuery[], words: number): LexicalHit[] {
    const queries = query.map(
      ({ term, boost, prefix }): Query => ({ queries: [term], boostTerm: () => boost, prefix }),
    );
    const found = this.#index.search(
      { combineWith: 'OR', queries },
      { ...asIs, boost, bm25: { k: 0.6, b: 0.5, d: 0 } },
    );
    return found.map(({ id, score, queryTerms }) => {
      const shares = new Array<number>(words).fill(0);
      for (const { term, covers } of query) {
        if (!queryTerms.includes(term)) continue;
        for (const { word, share } of covers) shares[word] = Math.min(1, shares[word]! + share);
      }
      return { row: id, score: score / queryTerms.length, found: shares };
    });
  }

  rowsNaming(terms: readonly string[]): number[] {
    return this.#rowsWithAll(terms, names);
  }

  rowsHolding(terms: readonly string[]): number[] {
    return this.#rowsWithAll(terms, Object.keys(boost));
  }

  rowsTitled(terms: readonly string[], prefix: boolean): number[] {
    return this.#rowsWithAll(terms, titles, prefix);
  }

  #rowsWithAll(terms: readonly string[], fields: string[], prefix = false): number[] {
    const queries = terms.map(
      (term, place): Query => ({ queries: [term], prefix: prefix && place === terms.length - 1 }),
    );
    return this.#index
      .search({ combineWith: 'AND', queries }, { ...asIs, fields })
      .map(({ id }) => id);
  }
}
