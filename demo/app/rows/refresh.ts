import type { Status } from '../../../src/index.js';
import { shop } from '../shop.ts';
import { createSubscribers } from '../subscribers.ts';

/** Several changes that come together are answered once, in milliseconds. */
const calm = 250;

const stale = createSubscribers<void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let before = shop.status();

/**
 * Calls `listener` when the rows that stand may no longer be right: the vectors came, the history was
 * erased or the consent changed, or another tab added to the history. What the visitor does on this
 * page counts from the next page on. The function that comes back ends it.
 */
export const onRowsStale = stale.add;

/** Asks for the rows of the open page anew. */
export function refreshRows(): void {
  clearTimeout(timer);
  timer = setTimeout(() => stale.notify(), calm);
}

shop.subscribe((status) => {
  if (isStale(before, status)) refreshRows();
  before = status;
});

function isStale(old: Status, now: Status): boolean {
  // The first status that knows the catalogue is what the rows begin with.
  if (old.embedding.total === 0) return false;
  if (now.consent !== old.consent) return true;
  if (now.interactions === 0 && old.interactions > 0) return true;
  if (hasVectors(now) && !hasVectors(old)) return true;
  // Not in sight: another tab is being used. What is shown and seen here must not move the rows.
  return now.interactions !== old.interactions && document.hidden;
}

function hasVectors({ embedding }: Status): boolean {
  return embedding.done >= embedding.total;
}
