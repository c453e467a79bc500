import type { StoredInteraction } from '../types.js';
import { findInterests, type Interest, weightedMean } from './interests.js';
import { readSignals, type Signals } from './signals.js';

/** What the history says about the visitor, in the vectors of the catalogue. */
export interface Profile extends Signals {
  /** Heaviest first; empty without history or without vectors. */
  interests: Interest[];
  /** All wanted items in one vector of length 1, unwanted ones subtracted; `undefined` without any. */
  taste?: Float32Array;
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
  const signals = readSignals(rows, now, categoriesOf);
  const interests = findInterests(signals.items, vectorOf);
  const first = interests[0];
  if (!first) return { ...signals, interests };
  const weighted = signals.items.flatMap(({ item, weight }) => {
    const vector = vectorOf(item);
    return vector ? [{ vector, weight }] : [];
  });
  return { ...signals, interests, taste: weightedMean(weighted, first.vector.length) };
}
