import { completing } from './bought-together.js';
import { kindsBeside } from './kind.js';
import { nearestToAnchor } from './nearest-to-anchor.js';
import type { Rung } from './rung.js';

/**
 * Items bought together with the anchor that do not replace it, so that a lantern comes with a tent
 * instead of a second tent.
 */
export const boughtAlong: Rung = (context) => {
  const { catalog, anchor } = context;
  if (anchor === undefined) return [];
  const kindOf = kindsBeside(catalog.products[anchor]!);
  return completing(context, 'complementary').filter(
    ({ row }) => kindOf(catalog.products[row]!) !== 'same',
  );
};

/** The same by meaning: near the anchor, but another kind of thing. */
export const complementary: Rung = (context, limit) => {
  const { catalog, anchor } = context;
  if (anchor === undefined) return [];
  const kindOf = kindsBeside(catalog.products[anchor]!);
  const isOther = (row: number) => kindOf(catalog.products[row]!) === 'other';
  return nearestToAnchor(context, limit, isOther).map(({ anchor: start, ...found }) => ({
    ...found,
    reason: { code: 'goes-with', ...start },
    strategy: 'complementary',
  }));
};
