import type { Product } from '../types.js';

/** What may not stand in a list. */
export interface Exclusions {
  /** Variant keys of which nothing may appear. */
  variants: ReadonlySet<string>;
  /** Whether sold-out items may appear. */
  outOfStock: boolean;
}

/** Whether `product` may stand in a list. */
export function isEligible(
  product: Product,
  exclusions: Exclusions,
  keyOf: (product: Product) => string,
): boolean {
  if (!exclusions.outOfStock && product.availability === 'out-of-stock') return false;
  return !exclusions.variants.has(keyOf(product));
}

/** Keeps the first of every key, up to `limit`: candidates come best first, so the best variant stays. */
export function firstOfEach<C>(
  candidates: readonly C[],
  keyOf: (candidate: C) => string,
  limit: number,
): C[] {
  const seen = new Set<string>();
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
