import type { InterestSummary, Recommender } from '../../../src/index.js';

/**
 * "That is not me": dismisses what an interest was learnt from, so that none of it counts any more.
 * Gives back how to undo it.
 */
export async function dropInterest(
  shop: Pick<Recommender, 'record'>,
  { items }: InterestSummary,
): Promise<() => Promise<void>> {
  await shop.record(items.map(({ item }) => ({ type: 'dismiss', item }) as const));
  return async () => {
    await shop.record(items.map(({ item }) => ({ type: 'restore', item }) as const));
  };
}
