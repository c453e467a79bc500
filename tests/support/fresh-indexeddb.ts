import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

/** A device on which nothing was ever stored. */
export function freshIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A plain connection, as another script of the page would open it. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Puts records into a store behind the library's back; with `key` where the store has no key path. */
export async function plant(name: string, store: string, records: readonly unknown[]) {
  const database = await openRaw(name);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    for (const record of records) transaction.objectStore(store).add(record);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** Everything on the device: records by database and store. Opens nothing that is not there. */
export async function dump(): Promise<Record<string, Record<string, unknown[]>>> {
  const found: Record<string, Record<string, unknown[]>> = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await openRaw(name!);
    found[name!] = {};
    for (const store of database.objectStoreNames) {
      found[name!]![store] = await new Promise((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
    database.close();
  }
  return found;
}
