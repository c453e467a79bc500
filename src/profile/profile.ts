import type { StoredInteraction } from '../types.js';
import { readFatigue } from './fatigue.js';
import { findInterests, type Interest, weightedMean } from './interests.js';
import { type LeftOff, readLeftOff } from './left-off.js';
import { readPurchases } from './purchases.js';
import { readSignals, type Signal, type Signals } from './signals.js';

/** What the history says about the visitor, in the vectors of the catalogue. */
export interface Profile extends Signals {
  /** What the visitor was about to buy, most wanted first. */
  leftOff: LeftOff[];
  /** When each item was bought, oldest first. */
  purchases: ReadonlyMap<string, readonly number[]>;
  /** Heaviest first; empty without history or without vectors. */
  interests: Interest[];
  /** All wanted items in one vector of length 1, unwanted ones subtracted; `undefined` without any. */
  taste?: Float32Array;
  /** The same over the long run, where what came last hardly counts more. */
  longTaste?: Float32Array;
  /** How tired the visitor must be of items that were shown and left alone, 0 to 1. */
  fatigue: ReadonlyMap<string, number>;
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
  const signals = {
    ...readSignals(rows, now, categoriesOf),
    leftOff: readLeftOff(rows),
    purchases: readPurchases(rows),
  };
  const fatigue = readFatigue(rows);
  const interests = findInterests(signals.items, vectorOf);
  const first = interests[0];
  if (!first) return { ...signals, fatigue, interests };
  const mean = (weightOf: (signal: Signal) => number) => {
    const weighted = signals.items.flatMap((signal) => {
      const vector = vectorOf(signal.item);
      return vector ? [{ vector, weight: weightOf(signal) }] : [];
    });
    return weightedMean(weighted, first.vector.length);
  };
  return {
    ...signals,
    fatigue,
    interests,
    taste: mean(({ weight }) => weight),
    longTaste: mean(({ lasting }) => lasting),
  };
}
