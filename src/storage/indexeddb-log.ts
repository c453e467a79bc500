import type { StoredInteraction } from '../types.js';
import type { Connection, Database } from './connection.js';
import type { InteractionLog, NewInteraction } from './interaction-log.js';
import { readStoredRow } from './interaction-row.js';
import { expired } from './retention.js';

/**
 * The log in IndexedDB. Every change is one transaction, and "kept" means the transaction completed:
 * under quota a request succeeds first and its transaction aborts afterwards.
 */
export function createIndexedDbLog(connection: Connection, onFull: () => void): InteractionLog {
  async function add(database: Database, rows: readonly NewInteraction[]): Promise<void> {
    const transaction = database.transaction('interactions', 'readwrite');
    await Promise.all([...rows.map((row) => transaction.store.add(row)), transaction.done]);
  }

  return {
    kind: 'indexeddb',
    async append(rows) {
      try {
        await connection.run((database) => add(database, rows));
      } catch (error) {
        if ((error as { name?: string }).name !== 'QuotaExceededError') throw error;
        onFull();
        await connection.run(removeOldestHalf);
        await connection.run((database) => add(database, rows));
      }
    },
    async read(now) {
      const found = await connection.run((database) => database.getAll('interactions'));
      const rows = found.map((row) => readStoredRow(row, now)).filter((row) => row !== undefined);
      return { rows, damaged: found.length - rows.length };
    },
    prune(retention, now) {
      return connection.run(async (database) => {
        const transaction = database.transaction('interactions', 'readwrite');
        const found = await transaction.store.getAll();
        const rows = found
          .map((row) => readStoredRow(row, now))
          .filter((row): row is StoredInteraction => row !== undefined);
        const gone = expired(rows, retention, now);
        await Promise.all([...gone.map((key) => transaction.store.delete(key)), transaction.done]);
      });
    },
    clear() {
      return connection.run(async (database) => {
        const transaction = database.transaction(['interactions', 'vectors'], 'readwrite', {
          durability: 'strict',
        });
        await Promise.all([
          transaction.objectStore('interactions').clear(),
          transaction.objectStore('vectors').clear(),
          transaction.done,
        ]);
      });
    },
  };
}

async function removeOldestHalf(database: Database): Promise<void> {
  const transaction = database.transaction(['interactions', 'vectors'], 'readwrite');
  const interactions = transaction.objectStore('interactions');
  const keys = await interactions.getAllKeys();
  const gone = keys.slice(0, Math.ceil(keys.length / 2));
  await Promise.all([
    ...gone.map((key) => interactions.delete(key)),
    // Vectors can be computed again; the history cannot.
    transaction.objectStore('vectors').clear(),
    transaction.done,
  ]);
}
