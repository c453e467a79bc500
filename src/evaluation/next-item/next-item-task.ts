import type { Product } from '../../types.js';

export type Split = 'valid' | 'test';

/** One question: what comes after this history? */
export interface TaskRow {
  user: string;
  /** Oldest first. */
  history: readonly string[];
  /** When each was, in any unit: what has one number happened at once. Without, one after another. */
  moments?: readonly number[];
  target: string;
  /** Groups of users that are also reported apart. */
  groups: readonly string[];
}

/** What users dealt with before the judged split, oldest first: all that graphs and counts are made of. */
export type Past = ReadonlyMap<string, readonly string[]>;

/** The day of each dealing of a past, since 1970, by user. */
export type PastDays = ReadonlyMap<string, readonly number[]>;

/** A folder read under the protocol. */
export interface NextItemTask {
  items: readonly Product[];
  rows: readonly TaskRow[];
  /** All that the folder holds from before the judged split. */
  past: Past;
  /** Where the folder has no days, only the order of dealings is known. */
  pastDays: PastDays | undefined;
  /** A smaller past that no validation target is part of, where the folder has one. */
  strictPast: Past | undefined;
  /** How all this was made, in sentences. */
  protocol: string[];
}

/** Number of users that dealt with each item. */
export function popularityOf(past: Past): Map<string, number> {
  const users = new Map<string, number>();
  for (const items of past.values()) {
    for (const item of new Set(items)) users.set(item, (users.get(item) ?? 0) + 1);
  }
  return users;
}
