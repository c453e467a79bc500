import * as v from 'valibot';
import type { Refuse } from './read-fields.js';

/** Longest list that there is. */
const most = 200;

/** How many items are asked for, before {@link withinLimit}. */
export const limit = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What was asked for, or the longest list where that is more, which is refused. */
export function withinLimit(asked: number, refuse: Refuse): number {
  if (asked <= most) return asked;
  refuse('limit', `is ${asked} instead of <=${most}`, String(most));
  return most;
}
