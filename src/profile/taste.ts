import type { StoredInteraction } from '../types.js';
import { readFatigue } from './fatigue.js';
import { weightedMean } from './interests.js';
import { readSignals, type Signal, type Signals } from './signals.js';

/** What candidates are compared with. */
export interface Taste extends Signals {
  /** All wanted items in one vector of length 1, unwanted ones subtracted; `undefined` without any. */
  taste?: Float32Array;
  /** The same over the long run, where what came last hardly counts more. */
  longTaste?: Float32Array;
  /** How tired the visitor must be of items that were shown and left alone, 0 to 1. */
  fatigue: ReadonlyMap<string, number>;
}

/** The part of the profile that scores need, from `rows` (oldest first) at the time `now`. */
export function deriveTaste(
  rows: readonly StoredInteraction[],
  now: number,
  vectorOf: (item: string) => Float32Array | undefined,
  categoriesOf?: (item: string) => readonly string[],
): Taste {
  const signals = readSignals(rows, now, categoriesOf);
  const known = signals.items.flatMap((signal) => {
    const vector = vectorOf(signal.item);
    return vector ? [{ signal, vector }] : [];
  });
  const mean = (weightOf: (signal: Signal) => number) =>
    weightedMean(
      known.map(({ signal, vector }) => ({ vector, weight: weightOf(signal) })),
      known[0]!.vector.length,
    );
  const taste: Taste = { ...signals, fatigue: readFatigue(rows) };
  if (!known.some(({ signal }) => signal.weight > 0)) return taste;
  return {
    ...taste,
    taste: mean(({ weight }) => weight),
    longTaste: mean(({ lasting }) => lasting),
  };
}
