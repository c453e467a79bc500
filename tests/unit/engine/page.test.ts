import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecommendRequest, Strategy } from '../../../src/types.js';
import { now, view } from '../../support/interactions.js';
import { idsOf, listWorld } from '../../support/list-world.js';
import { trailWorld, withChanges } from '../../support/trail-world.js';

const plain = { diversity: 0 } as const;

test('a page shows no item twice: the list that comes first has the choice', () => {
  const { page, list } = listWorld({ items: trailWorld });
  expect(list({ strategy: 'popular', limit: 3 })).toEqual(['city', 'pan', 'stove']);
  const [first, second] = page(
    { strategy: 'for-you', limit: 2 },
    { strategy: 'popular', limit: 3 },
  );
  // Nobody is known yet, so both are what sells: the second goes on where the first ends.
  expect(idsOf(first!)).toEqual(['city', 'pan']);
  expect(idsOf(second!)).toEqual(['stove', 'tent-2', 'tent-4']);
});

test('nor does it show a variant of what stands there', () => {
  const items = withChanges({ city: { groupId: 'one' }, pan: { groupId: 'one' } });
  const [first, second] = listWorld({ items }).page(
    { strategy: 'popular', limit: 1 },
    { strategy: 'popular', limit: 1 },
  );
  expect([first!, second!].map(idsOf)).toEqual([['city'], ['stove']]);
});

test('what was viewed recently gives way to lists before it, and goes before those after it', () => {
  const history = [view('pan'), view('city')];
  const { page } = listWorld({ items: trailWorld, history });
  const popular: RecommendRequest = { strategy: 'popular', limit: 1 };
  const recent: RecommendRequest = { strategy: 'recently-viewed' };
  expect(page(popular, recent).map(idsOf)).toEqual([['city'], ['pan']]);
  expect(page(recent, popular).map(idsOf)).toEqual([['city', 'pan'], ['stove']]);
});

test('the page of a product does not show it again, in any of its lists', () => {
  const { page } = listWorld({ items: trailWorld, history: [view('pan'), view('tent-2')] });
  const [similar, recent] = page(
    { ...plain, strategy: 'similar', item: 'tent-2', limit: 1 },
    { strategy: 'recently-viewed' },
  );
  expect(idsOf(similar!)).toEqual(['tent-4']);
  expect(idsOf(recent!)).toEqual(['pan']);
});

test('two lists that start from the history start from two items of it', () => {
  const { page } = listWorld({ items: trailWorld, history: [view('pan'), view('tent-2')] });
  const because = { ...plain, strategy: 'because-you-viewed', limit: 2 } as const;
  const slates = page(because, because, because);
  expect(slates.map(({ anchor }) => anchor?.item)).toEqual(['tent-2', 'pan', undefined]);
  expect(slates.map(idsOf)[2]).toEqual([]);
});

test('pins are placed first, in whichever list they stand', () => {
  const [first, second] = listWorld({ items: trailWorld }).page(
    { strategy: 'popular', limit: 2 },
    { strategy: 'popular', limit: 2, pin: { city: 1 } },
  );
  // The city shoe sells best, but belongs to the second list.
  expect(idsOf(first!)).toEqual(['pan', 'stove']);
  expect(idsOf(second!)).toEqual(['tent-2', 'city']);
});

test('what two lists pin stands in the first of them, and the second is complete without', () => {
  const { page } = listWorld({ items: trailWorld, rules: { pin: { moor: 0 } } });
  const [first, second] = page(
    { strategy: 'popular', limit: 2 },
    { strategy: 'popular', limit: 2 },
  );
  expect(idsOf(first!)).toEqual(['moor', 'city']);
  expect(idsOf(second!)).toEqual(['pan', 'stove']);
  // Nothing contradicts anything: the shop asked for one place in every list.
  expect([first!.error, second!.error]).toEqual([undefined, undefined]);
});

test('a request that cannot be used costs its own list something, and no other', () => {
  const [first, second] = listWorld({ items: trailWorld }).page(
    { strategy: 'best' as never, limit: 1 },
    { strategy: 'popular', limit: 1 },
  );
  expect(first).toMatchObject({
    error: { code: 'REQUEST_INVALID', detail: { field: 'strategy' } },
  });
  expect([first!, second!].map(idsOf)).toEqual([['city'], ['pan']]);
  expect(second!.error).toBeUndefined();
});

test('each list has a name of its own, and a page of none is none', () => {
  const { page } = listWorld({ items: trailWorld });
  const slates = page({}, {}, {});
  expect(new Set(slates.map(({ slate }) => slate)).size).toBe(3);
  expect(page()).toEqual([]);
});

const ids = trailWorld.map(({ id }) => id);
const request: fc.Arbitrary<RecommendRequest> = fc.record(
  {
    strategy: fc.constantFrom<Strategy[]>(
      'for-you',
      'because-you-viewed',
      'similar',
      'complementary',
      'bought-together',
      'recently-viewed',
      'continue',
      'popular',
    ),
    item: fc.constantFrom(...ids),
    limit: fc.integer({ min: 1, max: 6 }),
    pin: fc.dictionary(fc.constantFrom(...ids), fc.nat(5), { maxKeys: 2 }),
    repeats: fc.constantFrom('exclude', 'allow'),
  },
  { requiredKeys: [] },
);

test('whatever is asked, no two items of a page are the same or variants, and none is its product', () => {
  const items = withChanges({
    fell: { groupId: 'x' },
    ridge: { groupId: 'x' },
    pan: { groupId: 'x' },
  });
  const keyOf = new Map(items.map(({ id, groupId }) => [id, groupId ?? id]));
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 5 }),
      fc.array(fc.constantFrom(...ids), { maxLength: 6 }),
      (requests, seen) => {
        const history = seen.map((id) => view(id, now));
        const slates = listWorld({ items, history }).page(...requests);
        expect(slates).toHaveLength(requests.length);
        const shown = slates.flatMap(idsOf).map((id) => keyOf.get(id));
        expect(new Set(shown).size).toBe(shown.length);
        for (const { item } of requests) {
          if (item !== undefined) expect(shown).not.toContain(keyOf.get(item));
        }
      },
    ),
  );
});

test('a list alone is the first list of a page', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { page, list } = listWorld({ items: trailWorld, history: [view('fell')] });
      expect(idsOf(page(asked, {})[0]!)).toEqual(list(asked));
    }),
  );
});
