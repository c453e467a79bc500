import { day } from '../shared/clock.js';

/** Days after which something is bought again where the visitor's own times do not tell. */
const usualGap = 30;

/** An item that leads back to itself less than this is not one that comes back. */
const leastRepeats = 0.1;

/**
 * How much it is time to buy an item again, 0 (not at all) to 1: how sure it is that such a thing is
 * bought again, times how near its time is. The two parts are those of "Buy It Again" (Bhagat et al.,
 * KDD 2018) in simple forms. Sure is what other customers did, or what the visitor's own times say (1/2
 * for two, 2/3 for three). The time is near by the share of the usual gap that has gone by, and after
 * it by the inverse; in the first half of the gap nothing is due.
 *
 * @param times when the visitor bought it, in milliseconds, oldest first; at least one.
 * @param repeats how strongly other customers' purchases lead from the item to itself, 0 (never) to 1
 *   (to nothing else as much).
 */
export function dueAgain(times: readonly number[], now: number, repeats: number): number {
  const first = times[0]!;
  const last = times.at(-1)!;
  const gap = times.length > 1 ? (last - first) / (times.length - 1) : usualGap * day;
  const certainty = Math.max(repeats >= leastRepeats ? repeats : 0, 1 - 1 / times.length);
  const since = (now - last) / gap;
  return since < 0.5 ? 0 : certainty * Math.min(since, 1 / since);
}
