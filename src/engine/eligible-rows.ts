import type { Catalog } from '../catalog/index.js';
import { cartOf } from '../profile/index.js';
import { eligibility, productFilter } from '../ranking/index.js';
import { categoryKey, nameKey } from '../shared/names.js';
import type { ExcludeRule } from '../types.js';
import type { RankingContext } from './rungs/rung.js';
import { showsHistory, startsFromCart } from './strategies.js';

type Parts = Pick<RankingContext, 'catalog' | 'profile' | 'request'>;
type RowTest = (row: number) => boolean;

/** Whether filter, exclusions and stock let a row into the list: the same for every visitor. */
export function allowedByRules({ catalog, request }: Parts): RowTest {
  // What was looked at stays looked at.
  const outOfStock = request.outOfStock || request.strategy === 'recently-viewed';
  const isWanted = without(catalog, request.exclude, outOfStock);
  const filters = request.filters.map(productFilter);
  return (row) => isWanted(row) && filters.every((passes) => passes(catalog.products[row]!));
}

/** Whether the visitor may want a row: it was not dismissed, and is not known already or what the list starts from. */
export function welcomeToVisitor(parts: Parts, anchor: number | undefined): RowTest {
  const { catalog, profile, request } = parts;
  const known =
    anchor === undefined
      ? startsFromCart.has(request.strategy)
        ? cartOf(profile)
        : []
      : [catalog.products[anchor]!.id];
  if (request.repeats === 'exclude' && !showsHistory.has(request.strategy)) {
    known.push(...profile.viewed);
  }
  const dismissed = dismissedBy(parts);
  return without(catalog, { ...dismissed, items: [...dismissed.items, ...known] });
}

/** Whether a list may start from a row of the history: not from what shop or visitor do not want. */
export function mayBeAnchor(parts: Parts): RowTest {
  const isWanted = without(parts.catalog, parts.request.exclude);
  const isWelcome = without(parts.catalog, dismissedBy(parts));
  return (row) => isWanted(row) && isWelcome(row);
}

function dismissedBy({ profile }: Parts): Required<ExcludeRule> {
  const { items, brands, categories } = profile.dismissed;
  return { items: [...items], brands: [...brands], categories: [...categories] };
}

function without(
  catalog: Catalog,
  { items, brands, categories }: Required<ExcludeRule>,
  outOfStock = true,
): RowTest {
  const rows = items.map((item) => catalog.rowOf(item)).filter((row) => row !== undefined);
  const mayStand = eligibility({
    variants: new Set(rows.map((row) => catalog.variantKeyOf(row))),
    brands: new Set(brands.map(nameKey)),
    categories: new Set(categories.map(categoryKey)),
    outOfStock,
  });
  return (row) => mayStand(catalog.products[row]!, catalog.variantKeyOf(row));
}
