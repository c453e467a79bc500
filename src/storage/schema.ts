import type { DBSchema, IDBPDatabase } from 'idb';
import type { VectorBlock } from './vector-store.js';

/** What the database holds. What each row holds is told in the README's privacy section. */
export interface Schema extends DBSchema {
  /** One row an interaction, in order. Rows are read as `unknown`: an older script wrote them. */
  interactions: { key: number; value: unknown };
  /** Item vectors in blocks: one record an item would cost a hundred times the reads. */
  vectors: { key: number; value: VectorBlock; indexes: { model: string } };
}

/**
 * Brings the database from one version to the next. The list only ever grows: a migration that was
 * released is never edited, and a store that an older script needs is never removed.
 */
export type Migration = (database: IDBPDatabase<Schema>) => void;

export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('interactions', { keyPath: 'sequence', autoIncrement: true });
    const vectors = database.createObjectStore('vectors', { autoIncrement: true });
    vectors.createIndex('model', 'model');
  },
];
