import { neighbours } from './bought-together.js';
import { compareKinds } from './kind.js';
import { nearestToAnchor } from './nearest-to-anchor.js';
import type { RankingContext, Rung } from './rung.js';

/**
 * Items bought together with the anchor that do not replace it, so that a lantern comes with a tent
 * instead of a second tent.
 */
export const boughtAlong: Rung = (context) =>
  neighbours(context, 'complementary').filter(({ row }) => kindBeside(context, row) !== 'same');

/** The same by meaning: near the anchor, but another kind of thing. */
export const complementary: Rung = (context, limit) => {
  const isOther = (row: number) => kindBeside(context, row) === 'other';
  return nearestToAnchor(context, limit, isOther).map(({ anchor, ...found }) => ({
    ...found,
    reason: { code: 'goes-with', ...anchor },
    strategy: 'complementary',
  }));
};

function kindBeside({ catalog, anchor }: RankingContext, row: number) {
  return compareKinds(catalog.products[anchor!]!, catalog.products[row]!);
}
