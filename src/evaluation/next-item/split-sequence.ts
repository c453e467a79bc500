import { seededRandom, shuffle } from '../../shared/random.js';
import { textHash } from '../../shared/text-hash.js';

/** One user's items, oldest first, with the day of each. */
export interface Sequence {
  user: string;
  items: readonly string[];
  days: readonly number[];
}

export interface SequenceSplit {
  /** All but the last two, oldest first: the only part that may be learnt from. */
  training: string[];
  /** The day of each of them. */
  trainingDays: number[];
  /** The last but one. */
  valid: string;
  validDay: number;
  /** The last. */
  test: string;
}

/**
 * Splits a sequence by leaving the last item out for test and the one before for validation. Items of
 * one day are shuffled first: files list them by ascending id, and a target must not be known by that.
 * The shuffle depends on `seed` and the user alone. `undefined` for fewer than three items.
 */
export function splitSequence(sequence: Sequence, seed: number): SequenceSplit | undefined {
  const { user, items } = sequence;
  if (items.length < 3) return undefined;
  const random = seededRandom(Number.parseInt(textHash(`${seed} ${user}`).slice(0, 8), 16));
  const events = shuffle(
    items.map((item, index) => ({ item, day: sequence.days[index] ?? 0 })),
    random,
  );
  // The sort is stable: within a day the shuffled order stays.
  events.sort((one, other) => one.day - other.day);
  const ordered = events.map(({ item }) => item);
  const [valid, test] = ordered.slice(-2) as [string, string];
  const days = events.map(({ day }) => day);
  return {
    training: ordered.slice(0, -2),
    trainingDays: days.slice(0, -2),
    valid,
    validDay: days.at(-2)!,
    test,
  };
}

/** Whether two items of the sequence share a day, so that their order is not known. */
export function hasTies({ days }: Sequence): boolean {
  return new Set(days).size < days.length;
}
