import { day } from '../shared/clock.js';

/** What an interaction keeps of its weight for every item that came after it: of interest now, and in the long run. */
export const stepDecay = 0.6;
export const lastingStepDecay = 0.95;

/** Days after which an interaction counts half. */
export const halfLifeDays = 30;

/**
 * The share of its weight that an interaction has left, 0 to 1: `kept` to the power of `steps`,
 * halved every `halfLifeDays`. Never grows with `steps` or `age`; a negative age counts as none.
 *
 * @param steps moments since, at which the visitor turned to another item.
 * @param age milliseconds since it happened.
 * @param kept what each step leaves; default {@link stepDecay}.
 */
export function decay(steps: number, age: number, kept: number = stepDecay): number {
  return kept ** steps * 0.5 ** (Math.max(0, age) / (halfLifeDays * day));
}
