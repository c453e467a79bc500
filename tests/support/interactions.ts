import * as fc from 'fast-check';
import type { NewInteraction } from '../../src/storage/interaction-log.js';
import type { StoredInteraction } from '../../src/types.js';

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** A minute in 2024 that tests call now. */
export const now = Date.UTC(2024, 4, 1);

export function view(item: string, time = now): NewInteraction {
  return { type: 'view', item, time };
}

export function impression(item: string, time = now): NewInteraction {
  return { type: 'impression', item, time };
}

/** Rows with the sequence numbers 1, 2, 3, … */
export function stored(...rows: NewInteraction[]): StoredInteraction[] {
  return rows.map((row, index) => ({ ...row, sequence: index + 1 }) as StoredInteraction);
}

export function withoutSequence({ sequence: _, ...rest }: StoredInteraction): NewInteraction {
  return rest as NewInteraction;
}

const item = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'x'.repeat(200));
const time = fc.integer({ min: 0, max: 120 }).map((days) => now - days * day);

/** Any row as it may lie in a log, up to 120 days old. */
export const anyInteraction: fc.Arbitrary<NewInteraction> = fc.oneof(
  fc.record({
    type: fc.constantFrom('view', 'click', 'dismiss', 'restore'),
    item,
    time,
  }) as fc.Arbitrary<NewInteraction>,
  fc.record({
    type: fc.constantFrom('dismiss', 'restore'),
    brand: fc.constantFrom('Northfell', 'NORTHFELL', '__proto__'),
    time,
  }) as fc.Arbitrary<NewInteraction>,
  fc.record({
    type: fc.constantFrom('dismiss', 'restore'),
    category: fc.constantFrom('Running', 'Running > Shoes', 'running>shoes'),
    time,
  }) as fc.Arbitrary<NewInteraction>,
  fc.record({ type: fc.constant('impression'), item, time }) as fc.Arbitrary<NewInteraction>,
  fc.record({
    type: fc.constant('dwell'),
    item,
    time,
    seconds: fc.integer({ min: 1, max: 1_800 }),
  }) as fc.Arbitrary<NewInteraction>,
  fc.record({
    type: fc.constantFrom('cart', 'purchase', 'remove-from-cart', 'return'),
    item,
    time,
  }) as fc.Arbitrary<NewInteraction>,
  fc.record({ type: fc.constant('search'), time }) as fc.Arbitrary<NewInteraction>,
);
