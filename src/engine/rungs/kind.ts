import { categoryParts } from '../../catalog/index.js';
import type { Product } from '../../types.js';

/**
 * Tells how the kind of another product relates to that of `product`: the `same` kinds replace each other,
 * `other` ones may go together. Kinds are told apart by the narrowest category: "Trail Gloves" and
 * "Winter Gloves" share a word, and "Lanterns" and "Tents" do not. `unknown` where one has no category.
 */
export function kindsBeside(product: Product): (other: Product) => 'same' | 'other' | 'unknown' {
  const words = kindOf(product);
  return (other) => {
    const others = kindOf(other);
    if (words.length === 0 || others.length === 0) return 'unknown';
    return words.some((word) => others.includes(word)) ? 'same' : 'other';
  };
}

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
