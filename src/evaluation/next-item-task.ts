import type { Product } from '../types.js';

export type Split = 'valid' | 'test';

/** What of the validation file counts as past in a folder of rows. */
export type Past = 'headline' | 'strict';

/** One question: what comes after this history? */
export interface TaskRow {
  user: string;
  /** Oldest first. */
  history: readonly string[];
  target: string;
  /** Groups of users that are also reported apart. */
  groups: readonly string[];
}

/** A folder read under the protocol. */
export interface NextItemTask {
  items: readonly Product[];
  rows: readonly TaskRow[];
  /** What lies before the judged split, by user: the only source of popularity. */
  past: ReadonlyMap<string, ReadonlySet<string>>;
  /** How all this was made, in sentences. */
  protocol: string[];
}

/** Number of users that dealt with each item. */
export function popularityOf(past: NextItemTask['past']): Map<string, number> {
  const users = new Map<string, number>();
  for (const items of past.values()) {
    for (const item of items) users.set(item, (users.get(item) ?? 0) + 1);
  }
  return users;
}
