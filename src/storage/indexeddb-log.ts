import type { StoredInteraction } from '../types.js';
import type { Connection, Database } from './connection.js';
import type { InteractionLog, NewInteraction } from './interaction-log.js';
import { readStoredRow } from './interaction-row.js';
import { expired } from './retention.js';
import { inTransaction } from './transaction.js';

/**
 * The log in IndexedDB. Every change is one transaction, and "kept" means the transaction completed:
 * under quota a request succeeds first and its transaction aborts afterwards.
 */
export function createIndexedDbLog(connection: Connection, onFull: () => void): InteractionLog {
  function add(database: Database, rows: readonly NewInteraction[]): Promise<unknown> {
    return inTransaction(database, 'readwrite', ['interactions'], async (transaction) => {
      const interactions = transaction.objectStore('interactions');
      await Promise.all(rows.map(async (row) => interactions.add(row)));
    });
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
      const found = await connection.run((database) =>
        inTransaction(database, 'readonly', ['interactions'], (transaction) =>
          transaction.objectStore('interactions').getAll(),
        ),
      );
      const rows = found.map((row) => readStoredRow(row, now)).filter((row) => row !== undefined);
      return { rows, damaged: found.length - rows.length };
    },
    prune(retention, now) {
      return connection.run((database) =>
        inTransaction(database, 'readwrite', ['interactions'], async (transaction) => {
          const interactions = transaction.objectStore('interactions');
          const found = await interactions.getAll();
          const rows = found
            .map((row) => readStoredRow(row, now))
            .filter((row): row is StoredInteraction => row !== undefined);
          const gone = expired(rows, retention, now);
          await Promise.all(gone.map(async (key) => interactions.delete(key)));
          return gone.length;
        }),
      );
    },
    remove(sequences) {
      return connection.run((database) =>
        inTransaction(
          database,
          'readwrite',
          ['interactions'],
          async (transaction) => {
            const interactions = transaction.objectStore('interactions');
            await Promise.all(sequences.map(async (key) => interactions.delete(key)));
          },
          { durability: 'strict' },
        ),
      );
    },
    clear() {
      return connection.run((database) =>
        inTransaction(
          database,
          'readwrite',
          ['interactions', 'vectors'],
          async (transaction) => {
            await transaction.objectStore('interactions').clear();
            await transaction.objectStore('vectors').clear();
          },
          { durability: 'strict' },
        ),
      );
    },
  };
}

function removeOldestHalf(database: Database): Promise<void> {
  return inTransaction(database, 'readwrite', ['interactions', 'vectors'], async (transaction) => {
    // Vectors can be computed again; the history cannot.
    await transaction.objectStore('vectors').clear();
    const interactions = transaction.objectStore('interactions');
    const keys = await interactions.getAllKeys();
    const rows = await interactions.getAll();
    // What the visitor does not want to see must not come back because the device is full.
    const others = keys.filter((_, at) => (rows[at] as { type?: unknown })?.type !== 'dismiss');
    const gone = others.slice(0, Math.ceil(others.length / 2));
    await Promise.all(gone.map(async (key) => interactions.delete(key)));
  });
}
