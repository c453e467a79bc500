import type { VectorSpace } from './vector-space.js';

/** How many of a list's first items are looked at. */
export const listCut = 10;

/** Names of the metrics of {@link createListJudge}, in its order. */
export const listMetricNames = [
  `diversity@${listCut}`,
  `novelty@${listCut}`,
  `popularity-bias@${listCut}`,
] as const;

/**
 * What can be said of a list whatever the right item is (definitions after Castells, Hurley & Vargas,
 * Recommender Systems Handbook, 2022). The function that comes back gives, for the first ten items:
 *
 * - diversity: mean of 1 - cosine over all pairs, 0 to 2; 0 for a list of one.
 * - novelty: mean of -log2 of the share of users that dealt with the item (add one), in bits.
 * - popularity bias: mean of the item's place by popularity, from 0 (nobody's) to 1 (everybody's).
 *
 * @param popularity users by item, of `users` in all.
 */
export function createListJudge(
  items: readonly { id: string }[],
  popularity: ReadonlyMap<string, number>,
  users: number,
  space: VectorSpace,
): (list: readonly string[]) => number[] {
  const counts = items.map(({ id }) => popularity.get(id) ?? 0).sort((one, other) => one - other);
  const place = new Map<number, number>();
  for (const [index, count] of counts.entries()) {
    // Items of equal popularity share the middle of their places.
    const last = counts.lastIndexOf(count);
    if (!place.has(count)) place.set(count, (index + last) / 2 / Math.max(1, counts.length - 1));
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return (list) => {
    const first = list.slice(0, listCut);
    const count = (id: string) => popularity.get(id) ?? 0;
    return [
      mean(distances(first, space)),
      mean(first.map((id) => -Math.log2((count(id) + 1) / (users + 1)))),
      mean(first.map((id) => place.get(count(id)) ?? 0)),
    ];
  };
}

function distances(list: readonly string[], space: VectorSpace): number[] {
  return list.flatMap((one, index) =>
    list.slice(index + 1).map((other) => 1 - space.similarity(one, other)),
  );
}
