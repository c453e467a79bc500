import type { Connection } from './connection.js';
import { inTransaction } from './transaction.js';
import { isVectorBlock, type VectorStore } from './vector-store.js';

/** Milliseconds that may be needed to read those of a large shop on a slow device. */
const patience = 8_000;

/** Item vectors in IndexedDB. */
export function createIndexedDbVectors(connection: Connection): VectorStore {
  const run: Connection['run'] = (job) => connection.run(job, patience);
  return {
    async load(model) {
      const blocks = await run((database) =>
        inTransaction(database, 'readonly', ['vectors'], (transaction) =>
          transaction.objectStore('vectors').index('model').getAll(model),
        ),
      );
      return blocks.filter(isVectorBlock);
    },
    save(block) {
      return run((database) =>
        inTransaction(database, 'readwrite', ['vectors'], async (transaction) => {
          await transaction.objectStore('vectors').add(block);
        }),
      );
    },
    discardOthers(model) {
      return run((database) =>
        inTransaction(database, 'readwrite', ['vectors'], async (transaction) => {
          let discarded = 0;
          let cursor = await transaction.objectStore('vectors').openCursor();
          while (cursor) {
            if (cursor.value.model !== model) {
              discarded += isVectorBlock(cursor.value) ? cursor.value.hashes.length : 0;
              await cursor.delete();
            }
            cursor = await cursor.continue();
          }
          return discarded;
        }),
      );
    },
    replace(block) {
      return run((database) =>
        inTransaction(database, 'readwrite', ['vectors'], async (transaction) => {
          const vectors = transaction.objectStore('vectors');
          await vectors.clear();
          await vectors.add(block);
        }),
      );
    },
  };
}
