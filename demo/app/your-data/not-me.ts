import type { InterestSummary, Recommender } from '../../../src/index.js';

/** Dismissals count against what was liked; a strong liking takes more than one. */
const rounds = 3;

/**
 * "That is not me": dismisses what an interest was learnt from, until none of it counts any more.
 * Gives back how to undo it.
 */
export async function dropInterest(
  shop: Pick<Recommender, 'record' | 'profile'>,
  { items }: InterestSummary,
): Promise<() => Promise<void>> {
  // The strongest last: what comes later weakens a dismissal a little.
  const all = items.map(({ item }) => item).reverse();
  let left = all;
  for (let round = 0; round < rounds && left.length > 0; round++) {
    await shop.record(left.map((item) => ({ type: 'dismiss', item }) as const));
    const { interests } = await shop.profile();
    const counted = new Set(
      interests.flatMap((interest) => interest.items.map(({ item }) => item)),
    );
    left = left.filter((item) => counted.has(item));
  }
  return async () => {
    await shop.record(all.map((item) => ({ type: 'restore', item }) as const));
  };
}
