import { day } from '../shared/clock.js';

/** What an interaction keeps of its weight for every item that came after it. */
export const stepDecay = 0.6;

/** Days after which an interaction counts half. */
export const halfLifeDays = 30;

/**
 * The share of its weight that an interaction has left, 0 to 1: `stepDecay` to the power of `steps`,
 * halved every `halfLifeDays`. Never grows with `steps` or `age`; a negative age counts as none.
 *
 * @param steps other items the visitor turned to since.
 * @param age milliseconds since it happened.
 */
export function decay(steps: number, age: number): number {
  return stepDecay ** steps * 0.5 ** (Math.max(0, age) / (halfLifeDays * day));
}
