import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRequest } from '../../../src/engine/check-request.js';
import { noRules } from '../../../src/engine/check-rules.js';
import { checkSearch } from '../../../src/engine/search/check-search.js';

const check = (input: unknown) => checkRequest(input, noRules);

const defaults = {
  ...noRules,
  strategy: 'for-you',
  item: undefined,
  limit: 10,
  repeats: 'exclude',
  diversity: 0.225,
  outOfStock: false,
  pins: [],
};

test.each([[undefined], [null], [{}], ['text'], [7], [[]]])('%j asks for the defaults', (input) => {
  expect(check(input)).toEqual({ request: defaults, problems: [] });
});

test('every valid field is taken over, numbers as ids', () => {
  const given = {
    strategy: 'similar',
    item: 7,
    limit: 200,
    exclude: ['a', 8],
    repeats: 'exclude',
    diversity: 1,
    outOfStock: true,
  };
  expect(check(given)).toEqual({
    request: {
      ...defaults,
      ...given,
      item: '7',
      exclude: { items: ['a', '8'], brands: [], categories: [] },
    },
    problems: [],
  });
});

test.each([
  ['for-you', 'exclude'],
  ['because-you-viewed', 'exclude'],
  ['similar', 'allow'],
  ['complementary', 'allow'],
  ['recently-viewed', 'allow'],
  ['popular', 'allow'],
])('%s by default will %s repeats', (strategy, repeats) => {
  expect(check({ strategy }).request.repeats).toBe(repeats);
});

test.each([
  ['strategy', 'best'],
  ['strategy', 'constructor'],
  ['item', ''],
  ['item', Number.NaN],
  ['item', {}],
  ['limit', 0],
  ['limit', 2.5],
  ['limit', '5'],
  ['exclude', 'a'],
  ['exclude', [{}]],
  ['repeats', true],
  ['diversity', -0.1],
  ['diversity', 1.1],
  ['diversity', Number.NaN],
  ['outOfStock', 'yes'],
])('%s: %j is reported, and the default takes its place', (field, value) => {
  const { request, problems } = check({ [field]: value });
  expect(problems).toMatchObject([{ code: 'REQUEST_INVALID', detail: { field } }]);
  expect(request).toEqual(defaults);
});

test('more than the longest list gives the longest list, and says so', () => {
  const { request, problems } = check({ limit: 500 });
  expect(request).toEqual({ ...defaults, limit: 200 });
  expect(problems.map(({ message }) => message)).toEqual([
    'windowshop: recommend(): `limit` is 500 instead of <=200. 200 was used.',
  ]);
  expect(check({ limit: 200 }).problems).toEqual([]);
  expect(checkSearch('tent', { limit: 500 })).toMatchObject({
    search: { limit: 200 },
    problems: [{ code: 'SEARCH_INVALID', detail: { field: 'limit', used: '200' } }],
  });
});

test('anything may be asked: the request that comes out is always complete and within bounds', () => {
  const fields = Object.keys(defaults);
  const asked = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(fields.map((field) => [field, fc.anything()]))),
  );
  fc.assert(
    fc.property(asked, (input) => {
      const { request } = check(input);
      expect(Object.keys(request).sort()).toEqual(fields.sort());
      expect(request.limit).toBeGreaterThanOrEqual(1);
      expect(request.limit).toBeLessThanOrEqual(200);
      expect(request.diversity).toBeGreaterThanOrEqual(0);
      expect(request.diversity).toBeLessThanOrEqual(1);
    }),
  );
});
