import { nearestToAnchor } from './nearest-to-anchor.js';
import type { Rung } from './rung.js';

/**
 * Items that go with the anchor: near it by meaning, but of another category, so that a lantern comes
 * with a tent instead of a second tent.
 */
export const complementary: Rung = (context, limit) => {
  const { catalog, anchor } = context;
  const category = anchor === undefined ? undefined : catalog.products[anchor]?.categories?.[0];
  if (category === undefined) return [];
  const isOther = (row: number) => catalog.products[row]?.categories?.[0] !== category;
  return nearestToAnchor(context, limit, isOther).map(({ anchor: start, ...found }) => ({
    ...found,
    reason: { code: 'goes-with', ...start },
    strategy: 'complementary',
  }));
};
