import type { Product, ProductFilter, RecommendRequest } from '../../src/types.js';

/**
 * The rules said once more in the plainest way, for shops whose names are all written alike and whose
 * `exclude` is an object: what tests compare the engine with.
 */

export const keyOf = ({ id, groupId }: Product) => groupId ?? id;

export const limitOf = ({ limit = 10 }: RecommendRequest) => limit;

/** Whether a product may appear at all, pinned or not. */
export function mayAppear(
  product: Product,
  request: RecommendRequest,
  all: readonly Product[],
): boolean {
  const exclude = request.exclude as { [K in 'items' | 'brands' | 'categories']?: string[] };
  const { items = [], brands = [], categories = [] } = exclude ?? {};
  const unwanted = all.filter(({ id }) => items.includes(id)).map(keyOf);
  if (product.availability === 'out-of-stock' && !request.outOfStock) return false;
  if (unwanted.includes(keyOf(product)) || brands.includes(product.brand ?? '')) return false;
  return !liesIn(product, categories) && fits(product, request.filter ?? {});
}

/** Whether a product meets every condition. */
export function fits(product: Product, filter: ProductFilter): boolean {
  const { brands = [], categories = [], minPrice = 0, maxPrice = 1_000 } = filter;
  if (product.price! < minPrice || product.price! > maxPrice) return false;
  if (brands.length > 0 && !brands.includes(product.brand ?? '')) return false;
  return categories.length === 0 || liesIn(product, categories);
}

function liesIn({ categories = [] }: Product, asked: readonly string[]): boolean {
  return categories.some((path) => asked.some((name) => path.startsWith(name)));
}

/** How many of `items` are of the product's brand, or of its category. */
export function held(items: readonly Product[], product: Product, kind: 'brand' | 'category') {
  const kindOf = ({ brand, categories }: Product) => (kind === 'brand' ? brand : categories?.[0]);
  const own = kindOf(product);
  return own === undefined ? 0 : items.filter((item) => kindOf(item) === own).length;
}

/** Whether a list that holds `items` may hold `product` too. */
export function leavesRoom(
  items: readonly Product[],
  product: Product,
  { maxPerBrand = 1_000, maxPerCategory = 1_000 }: RecommendRequest,
): boolean {
  return (
    held(items, product, 'brand') < maxPerBrand && held(items, product, 'category') < maxPerCategory
  );
}

/** The pins that stand, by place. */
function pinsOf(all: readonly Product[], request: RecommendRequest): Map<number, Product> {
  const pins = new Map<number, Product>();
  const asked = Object.entries(request.pin ?? {}).sort(
    ([one, place], [other, otherPlace]) => place - otherPlace || (one < other ? -1 : 1),
  );
  for (const [id, place] of asked) {
    const product = all.find((one) => one.id === id);
    const standing = [...pins.values()];
    if (!product || place >= limitOf(request) || pins.has(place)) continue;
    if (standing.some((one) => keyOf(one) === keyOf(product))) continue;
    if (mayAppear(product, request, all) && leavesRoom(standing, product, request)) {
      pins.set(place, product);
    }
  }
  return pins;
}

/** The list of what sells. */
export function popularByHand(all: readonly Product[], request: RecommendRequest): string[] {
  const pins = pinsOf(all, request);
  const list = [...pins.values()];
  const factorOf = (product: Product) => {
    let all = 1;
    for (const { when, factor } of request.boost ?? []) if (fits(product, when)) all *= factor;
    for (const { when, factor } of request.bury ?? []) if (fits(product, when)) all *= 1 / factor;
    return all;
  };
  const ranked = all
    .map((product) => ({ product, factor: factorOf(product) }))
    .map((entry) => ({ ...entry, score: entry.product.popularity! * entry.factor }))
    .sort((one, other) => other.score - one.score || other.factor - one.factor);
  const found: string[] = [];
  for (const { product } of ranked) {
    if (list.length >= limitOf(request)) break;
    if (list.some((one) => keyOf(one) === keyOf(product))) continue;
    if (!mayAppear(product, request, all) || !leavesRoom(list, product, request)) continue;
    list.push(product);
    found.push(product.id);
  }
  for (const place of [...pins.keys()].sort((one, other) => one - other)) {
    found.splice(place, 0, pins.get(place)!.id);
  }
  return found;
}
