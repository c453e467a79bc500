import { categoryParts } from '../../catalog/index.js';
import { sameCategory, type WeightedCategory } from '../../retrieval/index.js';
import type { Product } from '../../types.js';
import { personalReasons } from './personal-reason.js';
import { candidatePool, type RankingContext, type Rung } from './rung.js';

/** Items in the categories of the anchor or, without one, of what the visitor wanted. */
export const sameCategoryAs: Rung = (context, limit) => {
  const wanted = wantedCategories(context);
  if (wanted.length === 0) return [];
  const { catalog, eligible } = context;
  const reasonFor = personalReasons(context);
  return sameCategory(catalog.products, wanted, limit + candidatePool, categoryParts, eligible).map(
    ({ row, score }) => ({
      row,
      score,
      reason: reasonFor(row, {
        code: 'same-category',
        category: pathsOf(catalog.products[row]!)[0]?.at(-1) ?? '',
      }),
      strategy: 'same-category',
    }),
  );
};

function wantedCategories({ catalog, profile, anchor }: RankingContext): WeightedCategory[] {
  if (anchor !== undefined) {
    return pathsOf(catalog.products[anchor]!).map((path) => ({ path, weight: 1 }));
  }
  return profile.items
    .filter(({ weight }) => weight > 0)
    .flatMap(({ item, weight }) => {
      const product = catalog.get(item);
      return product ? pathsOf(product).map((path) => ({ path, weight })) : [];
    });
}

function pathsOf(product: Product): string[][] {
  return (product.categories ?? []).map(categoryParts);
}
