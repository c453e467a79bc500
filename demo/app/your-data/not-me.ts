import type { InterestSummary, ProfileSummary, Recommender } from '../../../src/index.js';

/** Times it is looked whether something still counts. */
const rounds = 4;
/** Dismissals of one item at a time. */
const most = 8;

/**
 * "That is not me": dismisses what an interest was learnt from, until none of it counts any more. A
 * dismissal takes back as much as one view gave, so a strong liking takes several. Gives back how to
 * undo it.
 */
export async function dropInterest(
  shop: Pick<Recommender, 'record' | 'profile'>,
  { items }: InterestSummary,
): Promise<() => Promise<void>> {
  let left = items;
  for (let round = 0; round < rounds && left.length > 0; round++) {
    // The strongest last: whatever comes later weakens a dismissal a little.
    const dismissals = [...left].reverse().flatMap(({ item, weight }) => {
      const times = Math.min(most, Math.max(1, Math.ceil(weight)));
      return Array.from({ length: times }, () => ({ type: 'dismiss', item }) as const);
    });
    await shop.record(dismissals);
    left = stillCounting(items, await shop.profile());
  }
  return async () => {
    await shop.record(items.map(({ item }) => ({ type: 'restore', item }) as const));
  };
}

function stillCounting(
  items: InterestSummary['items'],
  { interests }: ProfileSummary,
): InterestSummary['items'] {
  const counted = interests.flatMap((interest) => interest.items);
  return counted.filter(({ item }) => items.some((dropped) => dropped.item === item));
}
