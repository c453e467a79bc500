import { create, insert, searchVector } from '@orama/orama';
import type { OpenIndex } from './vector-index.js';

/** Vectors beside a full-text index, in JavaScript; a search looks at all of them. */
export const orama: OpenIndex = (dimensions) => {
  const database = create({ schema: { vector: `vector[${dimensions}]` } });
  return {
    // Plain arrays, as its documentation has them.
    add: async (vector, row) =>
      void (await insert(database, { id: `${row}`, vector: [...vector] })),
    async search(query, limit) {
      const vector = { property: 'vector', value: [...query] };
      const { hits } = await searchVector(database, { vector, limit, similarity: -1 });
      return hits.map(({ id }) => Number(id));
    },
  };
};
