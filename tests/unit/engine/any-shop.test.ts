import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { strategies } from '../../../src/engine/strategies.js';
import type { Product, Strategy } from '../../../src/types.js';
import { hostileRow } from '../../support/hostile-rows.js';
import { startWorld, type WorldItem } from '../../support/test-engine.js';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'constructor');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const component = fc.integer({ min: -10, max: 10 });

const item = fc
  .record({
    id,
    title: fc.constantFrom('Shoe', 'Tent', 'Pan', 'Lamp', 'Stove', '???'),
    categories: maybe(fc.array(fc.constantFrom('A > B > C', 'A > B', 'A', 'D > E', ' > '))),
    groupId: maybe(fc.constantFrom('one', 'two')),
    availability: maybe(fc.constantFrom('in-stock' as const, 'out-of-stock' as const)),
    popularity: maybe(fc.nat(1e6)),
    addedAt: maybe(fc.constantFrom('2024-01-01', '0001-01-01', '9999-12-31')),
    price: maybe(fc.double()),
  })
  .map((row) => JSON.parse(JSON.stringify(row)) as WorldItem);

const interaction = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constantFrom('view', 'cart', 'purchase'), item: id }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('dismiss', 'restore', 'return', 'remove-from-cart', 'impression'),
      item: id,
    }),
  },
  { weight: 1, arbitrary: fc.anything() },
);

const request = fc.record(
  {
    strategy: fc.constantFrom(...(Object.keys(strategies) as Strategy[])),
    item: id,
    limit: fc.integer({ min: 1, max: 12 }),
    exclude: fc.array(id, { maxLength: 2 }),
    repeats: fc.constantFrom('exclude' as const, 'allow' as const),
    diversity: fc.constantFrom(0, 0.3, 1),
    outOfStock: fc.boolean(),
  },
  { requiredKeys: ['strategy'] },
);

const vectors = fc.record(
  Object.fromEntries(
    ['Shoe', 'Tent', 'Pan', 'Lamp', 'Stove'].map((title) => [
      title,
      fc.tuple(component, component).filter(([x, y]) => x !== 0 || y !== 0),
    ]),
  ),
);

const setting = fc.record({
  items: fc.array(item, { maxLength: 12 }),
  noise: fc.array(hostileRow, { maxLength: 3 }),
  history: fc.array(interaction, { maxLength: 15 }),
  requests: fc.array(request, { minLength: 1, maxLength: 4 }),
  vectors,
  model: fc.boolean(),
});

async function open({
  items,
  noise,
  vectors: table,
  model,
}: Omit<fcValue, 'history' | 'requests'>) {
  const world = await startWorld({
    items,
    model,
    vectors: table,
    options: { catalog: [...items, ...noise] },
  });
  await world.settled();
  return world;
}
type fcValue = typeof setting extends fc.Arbitrary<infer Value> ? Value : never;

const keyOf = ({ id: own, groupId }: Product) =>
  groupId === undefined ? `i ${own}` : `g ${groupId}`;

test('whatever the shop, the history and the request are, a list keeps its promises', async () => {
  await fc.assert(
    fc.asyncProperty(setting, async (given) => {
      const world = await open(given);
      const twin = await open(given);
      await world.engine.record(given.history);
      await twin.engine.record(given.history);
      for (const asked of given.requests) {
        const { items } = await world.recommend(asked);
        expect(items.length).toBeLessThanOrEqual(asked.limit ?? 10);
        for (const { item: own, product, score } of items) {
          expect(Number.isFinite(score)).toBe(true);
          expect(product.id).toBe(own);
          expect(asked.exclude ?? []).not.toContain(own);
          expect(own).not.toBe(asked.item);
          if (!asked.outOfStock && asked.strategy !== 'recently-viewed') {
            expect(product.availability).not.toBe('out-of-stock');
          }
        }
        const keys = items.map(({ product }) => keyOf(product));
        expect(new Set(keys).size).toBe(keys.length);
        expect((await twin.recommend(asked)).items).toEqual(items);
        expect(structuredClone(items)).toEqual(items);
      }
    }),
    { numRuns: 150 },
  );
});
