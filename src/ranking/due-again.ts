import { day } from '../shared/clock.js';

/** Days after which something is bought again where the visitor's own times do not tell. */
const usualGap = 30;

/** Share of customers that must have come back to an item before it counts as one that comes back. */
const leastRepeats = 0.05;

/**
 * How much it is time to buy an item again, 0 (not at all) to 1: how sure it is that such a thing is
 * bought again, times how near its time is. Both parts as in "Buy It Again" (Bhagat et al., KDD 2018),
 * in simple forms: the share of customers who came back, or what the visitor's own times say (1/2 for
 * two, 2/3 for three); and the time since, as a share of the usual gap, or the other way around once
 * that is over. In the first half of the gap nothing is due.
 *
 * @param times when the visitor bought it, in milliseconds, oldest first; at least one.
 * @param repeats share of customers who bought it again, 0 to 1.
 */
export function dueAgain(times: readonly number[], now: number, repeats: number): number {
  const first = times[0]!;
  const last = times.at(-1)!;
  const gap = times.length > 1 ? (last - first) / (times.length - 1) : usualGap * day;
  const certainty = Math.max(repeats >= leastRepeats ? repeats : 0, 1 - 1 / times.length);
  const since = (now - last) / gap;
  return since < 0.5 ? 0 : certainty * Math.min(since, 1 / since);
}
