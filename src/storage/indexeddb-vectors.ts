import type { Connection } from './connection.js';
import { isVectorBlock, type VectorStore } from './vector-store.js';

/** Item vectors in IndexedDB. */
export function createIndexedDbVectors(connection: Connection): VectorStore {
  return {
    async load(model) {
      const blocks = await connection.run((database) =>
        database.getAllFromIndex('vectors', 'model', model),
      );
      return blocks.filter(isVectorBlock);
    },
    save(block) {
      return connection.run(async (database) => {
        await database.add('vectors', block);
      });
    },
    replace(block) {
      return connection.run(async (database) => {
        const transaction = database.transaction('vectors', 'readwrite');
        await Promise.all([
          transaction.store.clear(),
          transaction.store.add(block),
          transaction.done,
        ]);
      });
    },
  };
}
