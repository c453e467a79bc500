import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './connection.js';
import type { Schema } from './schema.js';

/**
 * Runs `job` in one transaction over `stores`; resolved means that it is complete. A job that fails
 * leaves nothing written. Throws what made the transaction fail: its requests only say that it did.
 */
export async function inTransaction<const Names extends readonly StoreNames<Schema>[], T>(
  database: Database,
  stores: Names,
  job: (transaction: IDBPTransaction<Schema, [...Names], 'readwrite'>) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> {
  const transaction = database.transaction([...stores], 'readwrite', options);
  try {
    // Heard from the start: it fails before the requests do, and nobody else would listen yet.
    const [answer] = await Promise.all([job(transaction), transaction.done]);
    return answer;
  } catch (error) {
    const cause = transaction.error ?? error;
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw cause;
  }
}
