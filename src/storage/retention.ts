import { day } from '../shared/clock.js';
import { dismissalsIn } from '../shared/dismissals.js';
import type { Retention, StoredInteraction } from '../types.js';

/** Dismissals in force that are kept at most, the newest. */
const dismissalLimit = 1_000;

/**
 * The sequence numbers of `rows` (oldest first) that `retention` no longer allows: rows older than
 * `days`, then the oldest beyond `events`. Impressions come by the dozen and say the least, so they
 * get the room that the rest leaves, half of it all at most: a view is never lost to them.
 *
 * What the visitor does not want to see is no memory that fades: a dismissal stays, beside `events` and
 * whatever its age, until it is taken back, and then goes at once together with what took it back. So
 * an undo leaves the rows as they were before.
 */
export function expired(
  rows: readonly StoredInteraction[],
  retention: Retention,
  now: number,
): number[] {
  const standing = dismissalsIn(rows).slice(0, dismissalLimit);
  const young = rows.filter(
    ({ type, time }) =>
      type !== 'dismiss' && type !== 'restore' && time >= now - retention.days * day,
  );
  const others = newest(
    young.filter((row) => row.type !== 'impression'),
    retention.events,
  );
  const room = Math.min(Math.floor(retention.events / 2), retention.events - others.length);
  const impressions = newest(
    young.filter((row) => row.type === 'impression'),
    room,
  );
  const kept = new Set([...standing, ...others, ...impressions].map((row) => row.sequence));
  return rows.map((row) => row.sequence).filter((sequence) => !kept.has(sequence));
}

function newest<T>(rows: readonly T[], count: number): readonly T[] {
  return rows.slice(Math.max(0, rows.length - count));
}
