import { Catalog } from '../../catalog/index.js';
import { planQuery, rankByWords, SearchIndex, tellingWords } from '../../search/index.js';
import type { SearchSystem } from './search-system.js';

/**
 * The engine's lexical index alone: its words and corrections, and BM25 (Robertson & Zaragoza, 2009) as
 * it was tuned for the engine, times one and the share of the query's words that were found, which is
 * how the engine orders its candidates before anything else is weighed.
 */
export async function openLexicalSystem(items: readonly unknown[]): Promise<SearchSystem> {
  const catalog = new Catalog();
  catalog.load(items);
  const index = new SearchIndex((product) => catalog.descriptionOf(product));
  await index.follow(catalog.products, async () => undefined);
  return {
    name: 'bm25',
    async search(query, limit) {
      const words = tellingWords(index.understand(query, []).words);
      const found = rankByWords(index, planQuery(words, index.speller, false));
      return found.slice(0, limit).map(({ row }) => catalog.products[row]!.id);
    },
  };
}
