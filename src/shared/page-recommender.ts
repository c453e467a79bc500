/**
 * Where the page's recommender waits for the elements, and they for it. Script tag, modules and a
 * bundle of the shop's may each bring their own copy of this file, so the place is the page's, under a
 * symbol that all of them know.
 */
interface Place {
  current: unknown;
  listeners: Set<(recommender: unknown) => void>;
}

const key = Symbol.for('windowshop.recommender');

function place(): Place {
  const page = globalThis as { [key]?: Place };
  page[key] ??= { current: undefined, listeners: new Set() };
  return page[key];
}

/** Makes `recommender` the page's: elements without one of their own use it. `undefined` takes it away. */
export function providePageRecommender(recommender: unknown): void {
  const { listeners } = place();
  place().current = recommender;
  for (const listener of [...listeners]) listener(recommender);
}

/** Calls `listener` with the page's recommender, now if there is one, and whenever it changes. The function that comes back ends it. */
export function onPageRecommender<R>(listener: (recommender: R | undefined) => void): () => void {
  const { current, listeners } = place();
  const hear = listener as (recommender: unknown) => void;
  listeners.add(hear);
  if (current !== undefined) hear(current);
  return () => listeners.delete(hear);
}
