import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './connection.js';
import type { Schema } from './schema.js';

/**
 * Runs `job` in one transaction over `stores`; resolved means that it is complete. A job that fails
 * leaves nothing written. Throws what made the transaction fail: its requests only say that it did.
 */
export async function inTransaction<
  const Names extends readonly StoreNames<Schema>[],
  Mode extends 'readonly' | 'readwrite',
  T,
>(
  database: Database,
  mode: Mode,
  stores: Names,
  job: (transaction: IDBPTransaction<Schema, [...Names], Mode>) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> {
  const transaction = database.transaction([...stores], mode, options);
  const { done } = transaction;
  // It may fail while the job still waits for a request, and nobody would listen yet.
  done.catch(() => undefined);
  try {
    const answer = await job(transaction);
    await done;
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
