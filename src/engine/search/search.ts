import type { Catalog } from '../../catalog/index.js';
import type { VectorMatrix } from '../../retrieval/index.js';
import { suggest } from '../../search/index.js';
import type { SearchAnswer, Suggestion } from '../../types.js';
import { checkSearch } from './check-search.js';
import { composeAnswer } from './compose-answer.js';
import { followCatalog } from './follow-catalog.js';

/** What search takes from the rest of the engine. */
export interface SearchParts {
  catalog: Catalog;
  vectors(): VectorMatrix | undefined;
  taste(): Float32Array | undefined;
  /** A vector for a query; `undefined` while no model is ready. Never throws. */
  encode(text: string): Promise<Float32Array | undefined>;
}

export interface Search {
  search(text: unknown, request: unknown): Promise<SearchAnswer>;
  suggest(text: unknown, limit: unknown): Promise<Suggestion[]>;
}

/** Suggestions where the page does not say how many, and at most. */
const suggestions = { usual: 8, most: 20 };

export function createSearch(parts: SearchParts): Search {
  const follow = followCatalog(parts.catalog);
  return {
    async search(text, input) {
      const began = performance.now();
      const { search, problems } = checkSearch(text, input);
      const answer = await composeAnswer({
        catalog: parts.catalog,
        index: await follow(),
        search,
        vectors: parts.vectors(),
        taste: search.personal ? parts.taste() : undefined,
        encode: parts.encode,
      });
      const ms = performance.now() - began;
      const timings = { search: ms, total: ms };
      return problems[0] ? { ...answer, timings, error: problems[0] } : { ...answer, timings };
    },

    async suggest(text, limit) {
      if (typeof text !== 'string') return [];
      const count = typeof limit === 'number' && limit >= 1 ? Math.floor(limit) : suggestions.usual;
      return suggest(
        text,
        await follow(),
        parts.catalog.products,
        Math.min(count, suggestions.most),
      );
    },
  };
}
