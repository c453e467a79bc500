import { categoryKey, eligibility, nameKey, productFilter } from '../ranking/index.js';
import type { RankingContext } from './rungs/rung.js';
import { showsHistory } from './strategies.js';

type Parts = Pick<RankingContext, 'catalog' | 'profile' | 'request'>;

/** Whether filter, exclusions and stock let a row into the list: the same for every visitor. */
export function allowedByRules({ catalog, request }: Parts): (row: number) => boolean {
  const { items, brands, categories } = request.exclude;
  const filters = request.filters.map(productFilter);
  const mayStand = eligibility({
    variants: variantsOf(items, catalog),
    brands: new Set(brands.map(nameKey)),
    categories: new Set(categories.map(categoryKey)),
    // What was looked at stays looked at.
    outOfStock: request.outOfStock || request.strategy === 'recently-viewed',
  });
  return (row) => {
    const product = catalog.products[row]!;
    return (
      mayStand(product, catalog.variantKeyOf(row)) && filters.every((passes) => passes(product))
    );
  };
}

/** Whether the visitor wants to see a row in the list: not what the list starts from, was dismissed or is known. */
export function welcomeToVisitor(
  { catalog, profile, request }: Parts,
  anchor: number | undefined,
): (row: number) => boolean {
  const unwanted = anchor === undefined ? [] : [catalog.products[anchor]!.id];
  unwanted.push(...profile.dismissed);
  if (request.repeats === 'exclude' && !showsHistory.has(request.strategy)) {
    unwanted.push(...profile.viewed);
  }
  const mayStand = eligibility({
    variants: variantsOf(unwanted, catalog),
    brands: new Set(),
    categories: new Set(),
    outOfStock: true,
  });
  return (row) => mayStand(catalog.products[row]!, catalog.variantKeyOf(row));
}

function variantsOf(items: readonly string[], catalog: Parts['catalog']): Set<string> {
  const rows = items.map((item) => catalog.rowOf(item)).filter((row) => row !== undefined);
  return new Set(rows.map((row) => catalog.variantKeyOf(row)));
}
