import { type Exclusions, eligibility, firstOfEach } from '../ranking/index.js';
import { nameKey } from '../shared/names.js';
import type { Found, RankingContext } from './rungs/rung.js';
import { strategies } from './strategies.js';

/** Rungs that do not know of variants are asked for more than the list holds. */
const surplus = 3;

type Parts = Omit<RankingContext, 'eligible' | 'anchor' | 'keyOf'>;

export interface ComposedSlate {
  /** Best first. */
  found: Found[];
  /** Catalogue row that the list starts from. */
  anchor?: number;
}

/**
 * The list for a request: the strategy's rungs from the top, each filling what is still open, one
 * variant of a product at most. Scores of a lower rung are moved below those of the rungs above it.
 * Within a rung diversification may put a lower score before a higher one.
 */
export function composeSlate(parts: Parts): ComposedSlate {
  const { catalog, request } = parts;
  const anchor = anchorOf(parts);
  if (anchor === undefined && request.strategy === 'because-you-viewed') return { found: [] };
  const taken = new Set<string>();
  const keyOf = (row: number) => catalog.variantKeyOf(row);
  const mayStand = eligibility(exclusionsOf(parts, anchor));
  const eligible = (row: number) =>
    !taken.has(keyOf(row)) && mayStand(catalog.products[row]!, keyOf(row));
  const context: RankingContext = { ...parts, anchor, eligible, keyOf };
  const slate: Found[] = [];
  for (const rung of strategies[request.strategy]) {
    // Variants may fill an answer: the rung is asked again, without them, until it has nothing left.
    for (;;) {
      const open = request.limit - slate.length;
      const more = open > 0 ? rung(context, open * surplus) : [];
      const found = firstOfEach(more, ({ row }) => keyOf(row), open);
      if (found.length === 0) break;
      slate.push(...below(slate, found));
      for (const { row } of found) taken.add(keyOf(row));
    }
  }
  return anchor === undefined ? { found: slate } : { found: slate, anchor };
}

function anchorOf({ catalog, profile, request }: Parts): number | undefined {
  if (request.item !== undefined) return catalog.rowOf(request.item);
  if (request.strategy !== 'because-you-viewed') return undefined;
  const { items, brands } = profile.dismissed;
  const avoided = new Set([...request.exclude, ...items]);
  const latest = profile.viewed.find((item) => {
    const product = avoided.has(item) ? undefined : catalog.get(item);
    return product && !brands.has(nameKey(product.brand ?? ''));
  });
  return latest === undefined ? undefined : catalog.rowOf(latest);
}

function exclusionsOf(
  { catalog, profile, request }: Parts,
  anchor: number | undefined,
): Exclusions {
  const start = anchor === undefined ? [] : [catalog.products[anchor]!.id];
  const unwanted = [...request.exclude, ...start, ...profile.dismissed.items];
  if (request.repeats === 'exclude' && request.strategy !== 'recently-viewed') {
    unwanted.push(...profile.viewed);
  }
  const variants = unwanted.flatMap((item) => {
    const row = catalog.rowOf(item);
    return row === undefined ? [] : [catalog.variantKeyOf(row)];
  });
  return {
    variants: new Set(variants),
    brands: profile.dismissed.brands,
    categories: profile.dismissed.categories,
    outOfStock: request.outOfStock || request.strategy === 'recently-viewed',
  };
}

function below(above: readonly Found[], found: readonly Found[]): readonly Found[] {
  if (above.length === 0) return found;
  // Diversification leaves neither the highest score first nor the lowest last.
  const floor = Math.min(...above.map(({ score }) => score));
  const highest = Math.max(...found.map(({ score }) => score));
  const span = Math.max(Math.abs(highest), Number.MIN_VALUE);
  return found.map((entry) => ({ ...entry, score: floor - 1 + Math.min(1, entry.score / span) }));
}
