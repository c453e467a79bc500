import type { StoredInteraction } from '../types.js';
import { findInterests, type Interest } from './interests.js';
import { type LeftOff, readLeftOff } from './left-off.js';
import { readPurchases } from './purchases.js';
import { deriveTaste, type Taste } from './taste.js';

/** What the history says about the visitor, in the vectors of the catalogue. */
export interface Profile extends Taste {
  /** What the visitor was about to buy, most wanted first. */
  leftOff: LeftOff[];
  /** When each item was bought, oldest first. */
  purchases: ReadonlyMap<string, readonly number[]>;
  /** Heaviest first; empty without history or without vectors. */
  interests: Interest[];
}

/**
 * Derives the profile from the log. It is never stored: two tabs that each edited a stored profile
 * would undo each other.
 */
export function deriveProfile(
  rows: readonly StoredInteraction[],
  now: number,
  vectorOf: (item: string) => Float32Array | undefined,
  categoriesOf?: (item: string) => readonly string[],
): Profile {
  const taste = deriveTaste(rows, now, vectorOf, categoriesOf);
  return {
    ...taste,
    leftOff: readLeftOff(rows),
    purchases: readPurchases(rows),
    interests: findInterests(taste.items, vectorOf),
  };
}
