import { reasonOf, WindowshopError } from '../errors.js';
import { createConnection, type Database } from './connection.js';
import { createIndexedDbLog } from './indexeddb-log.js';
import { createIndexedDbVectors } from './indexeddb-vectors.js';
import type { InteractionLog } from './interaction-log.js';
import { createEmptyLog, createMemoryLog } from './memory-log.js';
import { inTransaction } from './transaction.js';
import { createForgetfulVectorStore, type VectorStore } from './vector-store.js';

/** Where one recommender keeps things. */
export interface Storage {
  readonly log: InteractionLog;
  readonly vectors: VectorStore;
  close(): void;
}

export function openMemoryStorage(): Storage {
  return { log: createMemoryLog(), vectors: createForgetfulVectorStore(), close() {} };
}

export function openNoStorage(): Storage {
  return { log: createEmptyLog(), vectors: createForgetfulVectorStore(), close() {} };
}

/**
 * Storage on the device, proven by what lies there or by a write, a read and a removal: private windows and embedded
 * frames offer an IndexedDB that fails on use. Throws `STORAGE_UNAVAILABLE`.
 *
 * @param onFull called when the device had no room and the oldest half of the history was removed.
 */
export async function openDeviceStorage(name: string, onFull: () => void): Promise<Storage> {
  const connection = createConnection(name);
  try {
    if (!globalThis.indexedDB) throw new Error('this browser offers no IndexedDB');
    await connection.run(tryOut);
  } catch (error) {
    connection.close();
    if (error instanceof WindowshopError) throw error;
    throw new WindowshopError('STORAGE_UNAVAILABLE', { why: reasonOf(error) }, error);
  }
  return {
    log: createIndexedDbLog(connection, onFull),
    vectors: createIndexedDbVectors(connection),
    close: () => connection.close(),
  };
}

async function tryOut(database: Database): Promise<void> {
  // Whatever lies there was written once; both steps may be run again.
  const held = await inTransaction(database, 'readonly', ['interactions'], (transaction) =>
    transaction.objectStore('interactions').count(),
  );
  if (held > 0) return;
  try {
    await inTransaction(database, 'readwrite', ['interactions'], async (transaction) => {
      const interactions = transaction.objectStore('interactions');
      const key = await interactions.add({ type: 'trial' });
      await interactions.get(key);
      await interactions.delete(key);
    });
  } catch (error) {
    // A full device still holds its history; the first append makes room.
    if ((error as { name?: string }).name !== 'QuotaExceededError') throw error;
  }
}

/**
 * Milliseconds. A page that Firefox keeps for going back hears nothing; while its worker holds the
 * database, neither `success` nor `blocked` comes. A withdrawal has cleared the rows by then.
 */
const removalPatience = 1_000;

/** Removes the whole database. Resolves also where there is none, or where another tab or page delays it. */
export function removeDeviceStorage(name: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = globalThis.indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
      setTimeout(resolve, removalPatience);
    } catch {
      resolve();
    }
  });
}
