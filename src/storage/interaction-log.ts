import type { Retention, StoredInteraction } from '../types.js';

/** An interaction that has no place in the log yet. */
export type NewInteraction = StoredInteraction extends infer Row
  ? Row extends StoredInteraction
    ? Omit<Row, 'sequence'>
    : never
  : never;

/**
 * The append-only log of what the visitor did. Rows are only ever added or removed, never changed,
 * so that two tabs cannot overwrite each other's work.
 */
export interface InteractionLog {
  readonly kind: 'indexeddb' | 'memory' | 'none';
  /** Adds `rows` as a whole or not at all; resolved means kept. */
  append(rows: readonly NewInteraction[]): Promise<void>;
  /** All rows, oldest first, and how many were too damaged to read. */
  read(now: number): Promise<{ rows: StoredInteraction[]; damaged: number }>;
  /** Removes what `retention` no longer allows; gives back how many rows went. */
  prune(retention: Retention, now: number): Promise<number>;
  /** Removes the rows with these sequence numbers. */
  remove(sequences: readonly number[]): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}
