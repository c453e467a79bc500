import { memoize } from '../shared/memoize.js';
import { categoryKeys, nameKey } from '../shared/names.js';
import type { VariantKey } from '../shared/variant-key.js';
import type { Product } from '../types.js';

/** What may not stand in a list. */
export interface Exclusions {
  /** Variant keys of which nothing may appear. */
  variants: ReadonlySet<VariantKey>;
  /** Brands of which nothing may appear, as `nameKey` writes them. */
  brands: ReadonlySet<string>;
  /** Categories of which nothing may appear, as `categoryKey` writes them. */
  categories: ReadonlySet<string>;
  /** Whether sold-out items may appear. */
  outOfStock: boolean;
}

/** A test of whether a product, and the variant key it has, may stand in a list. */
export function eligibility({
  variants,
  brands,
  categories,
  outOfStock,
}: Exclusions): (product: Product, variant: VariantKey) => boolean {
  const isUnwantedBrand = memoize((brand) => brands.has(nameKey(brand)));
  const isUnwantedCategory = memoize((path) =>
    categoryKeys(path).some((key) => categories.has(key)),
  );
  return (product, variant) => {
    if (!outOfStock && product.availability === 'out-of-stock') return false;
    if (variants.has(variant)) return false;
    if (brands.size > 0 && product.brand && isUnwantedBrand(product.brand)) return false;
    return categories.size === 0 || !product.categories?.some(isUnwantedCategory);
  };
}

/** Keeps the first of every key, up to `limit`: candidates come best first, so the best variant stays. */
export function firstOfEach<C>(
  candidates: readonly C[],
  keyOf: (candidate: C) => VariantKey,
  limit: number,
): C[] {
  const seen = new Set<VariantKey>();
  const kept: C[] = [];
  for (const candidate of candidates) {
    if (kept.length >= limit) break;
    const key = keyOf(candidate);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(candidate);
  }
  return kept;
}
