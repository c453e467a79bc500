import { variantKey } from '../catalog/index.js';
import { firstOfEach, isEligible } from '../ranking/index.js';
import type { Found, RankingContext } from './rungs/rung.js';
import { strategies } from './strategies.js';

/** Variants of one product crowd each other out, so rungs are asked for more than the list holds. */
const surplus = 3;

/**
 * The list for a request: the strategy's rungs from the top, each filling what is still open, one
 * variant of a product at most. Scores of a lower rung are moved below those of the rungs above it,
 * so that the list is in the order of its scores.
 */
export function composeSlate(parts: Omit<RankingContext, 'eligible' | 'anchor'>): Found[] {
  const { catalog, request } = parts;
  const anchor = request.item === undefined ? undefined : catalog.rowOf(request.item);
  const taken = new Set<string>();
  const base = exclusionsOf(parts);
  const eligible = (row: number) => {
    const product = catalog.products[row]!;
    return !taken.has(variantKey(product)) && isEligible(product, base, variantKey);
  };
  const context: RankingContext = { ...parts, anchor, eligible };
  const slate: Found[] = [];
  for (const rung of strategies[request.strategy]) {
    const open = request.limit - slate.length;
    if (open <= 0) break;
    const found = firstOfEach(rung(context, open * surplus), keyOf, open);
    slate.push(...below(slate.at(-1)?.score, found));
    for (const entry of found) taken.add(keyOf(entry));
  }
  return slate;

  function keyOf(found: Found): string {
    return variantKey(catalog.products[found.row]!);
  }
}

function exclusionsOf({ catalog, profile, request }: Omit<RankingContext, 'eligible' | 'anchor'>) {
  const anchor = request.item === undefined ? [] : [request.item];
  const unwanted = [...request.exclude, ...anchor, ...profile.dismissed];
  if (request.repeats === 'exclude' && request.strategy !== 'recently-viewed') {
    unwanted.push(...profile.viewed);
  }
  const variants = unwanted.flatMap((item) => {
    const product = catalog.get(item);
    return product ? [variantKey(product)] : [];
  });
  return {
    variants: new Set(variants),
    outOfStock: request.outOfStock || request.strategy === 'recently-viewed',
  };
}

function below(floor: number | undefined, found: readonly Found[]): readonly Found[] {
  const highest = found[0]?.score;
  if (floor === undefined || highest === undefined) return found;
  const span = Math.max(Math.abs(highest), Number.MIN_VALUE);
  return found.map((entry) => ({ ...entry, score: floor - 1 + Math.min(1, entry.score / span) }));
}
