import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProductFilter, RecommendRequest, Slate, Strategy } from '../../../src/types.js';
import { view } from '../../support/interactions.js';
import { idsOf, listWorld } from '../../support/list-world.js';
import {
  fits,
  held,
  keyOf,
  leavesRoom,
  limitOf,
  mayAppear,
  popularByHand,
} from '../../support/rules-by-hand.js';
import type { WorldItem } from '../../support/test-engine.js';

const ids = Array.from({ length: 14 }, (_, row) => `item ${row}`);
const brands = ['a', 'b', 'c'];
const categories = ['x > y', 'x > z', 'w'];

/** Items of few kinds; variants are of one kind. */
const shop: fc.Arbitrary<WorldItem[]> = fc
  .array(
    fc.record({
      kind: fc.nat(5),
      popularity: fc.nat(4),
      price: fc.integer({ min: 1, max: 5 }),
      isVariant: fc.boolean(),
      isGone: fc.boolean(),
      vector: fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -5, max: 5 }))),
    }),
    { minLength: 1, maxLength: ids.length },
  )
  .map((rows) =>
    rows.map(({ kind, isVariant, isGone, vector, ...rest }, row) => ({
      ...rest,
      ...(vector && { vector }),
      id: ids[row]!,
      title: ids[row]!,
      ...(kind < 5 && { brand: brands[kind % 3]!, categories: [categories[kind % 2]!, 'sale'] }),
      ...(isVariant && { groupId: `group ${kind}` }),
      ...(isGone && { availability: 'out-of-stock' as const }),
    })),
  );

const filter: fc.Arbitrary<ProductFilter> = fc.record(
  {
    brands: fc.subarray(brands),
    categories: fc.subarray(['x', 'x > y', 'w', 'sale']),
    minPrice: fc.integer({ min: 0, max: 2 }),
    maxPrice: fc.integer({ min: 2, max: 6 }),
  },
  { requiredKeys: [] },
);
const emphases = fc.array(fc.record({ when: filter, factor: fc.integer({ min: 1, max: 4 }) }), {
  maxLength: 2,
});
const rules: fc.Arbitrary<RecommendRequest> = fc.record(
  {
    filter,
    exclude: fc.record(
      {
        items: fc.subarray(ids, { maxLength: 3 }),
        brands: fc.subarray(brands, { maxLength: 1 }),
        categories: fc.subarray(['x > y', 'w'], { maxLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    boost: emphases,
    bury: emphases,
    maxPerBrand: fc.integer({ min: 1, max: 3 }),
    maxPerCategory: fc.integer({ min: 1, max: 3 }),
    pin: fc.dictionary(fc.constantFrom(...ids), fc.nat(7), { maxKeys: 4 }),
    diversity: fc.constantFrom(0, 0.5, 1),
    limit: fc.integer({ min: 1, max: 8 }),
    outOfStock: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('the list of what sells is the one that following the rules by hand gives', () => {
  fc.assert(
    fc.property(shop, rules, (items, given) => {
      const { list } = listWorld({ items });
      expect(list({ strategy: 'popular', ...given })).toEqual(popularByHand(items, given));
    }),
    { numRuns: 300 },
  );
});

const strategy = fc.constantFrom<Strategy[]>(
  'for-you',
  'because-you-viewed',
  'similar',
  'complementary',
  'bought-together',
  'continue',
  'popular',
  'trending',
  'new',
);
const setting = fc.record({
  items: shop,
  given: rules,
  strategy,
  seen: fc.subarray(ids, { maxLength: 3 }),
});
const worldOf = ({ items, seen }: { items: WorldItem[]; seen: string[] }) =>
  listWorld({ items, history: seen.map((id) => view(id)) });
const productsOf = ({ items }: Slate) => items.map(({ product }) => product);

test('under any strategy and any rules: nothing unwanted, never too much of one kind, pins in place', () => {
  fc.assert(
    fc.property(setting, ({ given, ...world }) => {
      const request = {
        ...given,
        strategy: world.strategy,
        item: 'item 0',
        repeats: 'allow',
      } as const;
      const { items: all } = world;
      const slate = worldOf(world).slate(request);
      const products = productsOf(slate);
      expect(products.length).toBeLessThanOrEqual(limitOf(given));
      for (const product of products) {
        expect(mayAppear(product, given, all)).toBe(true);
        expect(held(products, product, 'brand')).toBeLessThanOrEqual(given.maxPerBrand ?? 99);
        expect(held(products, product, 'category')).toBeLessThanOrEqual(given.maxPerCategory ?? 99);
      }
      for (const [place, { reason, item }] of slate.items.entries()) {
        if (reason.code !== 'pinned') continue;
        const wanted = given.pin![item]!;
        // Before its place only at the end, where nothing but pins follows.
        if (place !== wanted) {
          expect(place).toBeLessThan(wanted);
          expect(slate.items.slice(place).every((one) => one.reason.code === 'pinned')).toBe(true);
        }
      }
      const variants = products.map(keyOf);
      expect(new Set(variants).size).toBe(variants.length);
    }),
  );
});

const endsInPopular: readonly Strategy[] = [
  'for-you',
  'similar',
  'complementary',
  'popular',
  'new',
];

test('a list is as long as asked for while anything is left that fits', () => {
  const property = fc.property(setting, ({ given, ...world }) => {
    fc.pre(endsInPopular.includes(world.strategy));
    const item = world.items[0]!;
    const request = {
      ...given,
      strategy: world.strategy,
      item: item.id,
      repeats: 'allow',
    } as const;
    const products = productsOf(worldOf(world).slate(request));
    if (products.length >= limitOf(given)) return;
    const variants = new Set([...products, item].map(keyOf));
    const left = world.items.filter(
      (product) =>
        !variants.has(keyOf(product)) &&
        mayAppear(product, given, world.items) &&
        leavesRoom(products, product, given),
    );
    expect(left).toEqual([]);
  });
  fc.assert(property, { numRuns: 300 });
});

function shuffled<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, shuffled(one)] as const);
  return Object.fromEntries(entries.reverse()) as T;
}

test('rules written down in another order are the same rules', () => {
  fc.assert(
    fc.property(setting, ({ given, ...world }) => {
      const { slate } = worldOf(world);
      const request = { ...given, strategy: world.strategy };
      const [one, other] = [slate(request), slate(shuffled(request))];
      expect(other.items).toEqual(one.items);
    }),
  );
});

test('factors of 1, and a factor for everything, change no order', () => {
  fc.assert(
    fc.property(setting, filter, ({ given, ...world }, when) => {
      const { list } = worldOf(world);
      const { boost: _, bury: __, ...request } = { ...given, strategy: world.strategy };
      const plain = list(request);
      const one = [{ when, factor: 1 }];
      expect(list({ ...request, boost: one, bury: one })).toEqual(plain);
      expect(list({ ...request, boost: [{ when: {}, factor: 4 }] })).toEqual(plain);
    }),
  );
});

test('what the shop says for every list is what a request could say for one', () => {
  fc.assert(
    fc.property(setting, ({ given, ...world }) => {
      const { limit, outOfStock, ...shopRules } = given;
      const request = {
        strategy: world.strategy,
        ...(limit && { limit }),
        ...(outOfStock && { outOfStock }),
      };
      const history = world.seen.map((id) => view(id));
      const ruled = listWorld({ items: world.items, history, rules: shopRules });
      expect(ruled.slate(request).items).toEqual(
        worldOf(world).slate({ ...request, ...shopRules }).items,
      );
    }),
  );
});

test('the worst problem is told, and never without a problem', () => {
  fc.assert(
    fc.property(shop, rules, (items, given) => {
      const slate = listWorld({ items }).slate({ strategy: 'popular', ...given });
      const pinned = idsOf(slate).filter((_, place) => slate.items[place]!.strategy === 'pinned');
      const asked = Object.keys(given.pin ?? {});
      const isEmptyFilter = !items.some((product) => fits(product, given.filter ?? {}));
      if (slate.error?.code === 'FILTER_MATCHES_NOTHING') {
        expect([isEmptyFilter, idsOf(slate)]).toEqual([true, []]);
      } else if (pinned.length < asked.length) {
        expect(['PIN_REFUSED', 'ITEM_UNKNOWN']).toContain(slate.error?.code);
        expect(asked.filter((id) => !pinned.includes(id))).toContain(slate.error?.detail.item);
      } else if (!isEmptyFilter) expect(slate.error).toBeUndefined();
    }),
  );
});
