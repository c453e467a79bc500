import { EmbeddingIndex } from 'client-vector-search';
import type { OpenIndex } from './vector-index.js';

/** Arrays and a loop in JavaScript; a search looks at all of them. */
export const clientVectorSearch: OpenIndex = () => {
  const index = new EmbeddingIndex();
  return {
    add: (vector, row) => index.add({ row, embedding: [...vector] }),
    search: async (query, topK) =>
      (await index.search([...query], { topK })).map(({ object }) => object.row),
  };
};
