import { categoryParts } from '../../catalog/index.js';
import type { Product } from '../../types.js';
import { nearestToAnchor } from './nearest-to-anchor.js';
import type { Rung } from './rung.js';

/**
 * Items that go with the anchor: near it by meaning, but another kind of thing, so that a lantern
 * comes with a tent instead of a second tent. Kinds are told apart by the narrowest category: "Trail
 * Gloves" and "Winter Gloves" share a word and replace each other; "Lanterns" and "Tents" do not.
 */
export const complementary: Rung = (context, limit) => {
  const { catalog, anchor } = context;
  const kind = anchor === undefined ? undefined : kindOf(catalog.products[anchor]!);
  if (!kind || kind.length === 0) return [];
  const isOther = (row: number) => {
    const other = kindOf(catalog.products[row]!);
    return other.length > 0 && !other.some((word) => kind.includes(word));
  };
  return nearestToAnchor(context, limit, isOther).map(({ anchor: start, ...found }) => ({
    ...found,
    reason: { code: 'goes-with', ...start },
    strategy: 'complementary',
  }));
};

/** The words of a product's narrowest category, without those that join others. */
function kindOf({ categories }: Product): string[] {
  const name = categoryParts(categories?.[0] ?? '').at(-1) ?? '';
  return (
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu)
      ?.filter((word) => word !== 'and') ?? []
  );
}
