import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRequest } from '../../../src/engine/check-request.js';

const defaults = {
  strategy: 'for-you',
  item: undefined,
  limit: 10,
  exclude: [],
  repeats: 'exclude',
  diversity: 0.3,
  outOfStock: false,
};

test.each([[undefined], [null], [{}], ['text'], [7], [[]]])('%j asks for the defaults', (input) => {
  expect(checkRequest(input)).toEqual({ request: defaults, problems: [] });
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
  expect(checkRequest(given)).toEqual({
    request: { ...given, item: '7', exclude: ['a', '8'] },
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
  expect(checkRequest({ strategy }).request.repeats).toBe(repeats);
});

test.each([
  ['strategy', 'best'],
  ['strategy', 'constructor'],
  ['item', ''],
  ['item', Number.NaN],
  ['item', {}],
  ['limit', 0],
  ['limit', 201],
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
  const { request, problems } = checkRequest({ [field]: value });
  expect(problems).toMatchObject([{ code: 'REQUEST_INVALID', detail: { field } }]);
  expect(request).toEqual(defaults);
});

test('anything may be asked: the request that comes out is always complete and within bounds', () => {
  const fields = Object.keys(defaults);
  const asked = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(fields.map((field) => [field, fc.anything()]))),
  );
  fc.assert(
    fc.property(asked, (input) => {
      const { request } = checkRequest(input);
      expect(Object.keys(request).sort()).toEqual(fields.sort());
      expect(request.limit).toBeGreaterThanOrEqual(1);
      expect(request.limit).toBeLessThanOrEqual(200);
      expect(request.diversity).toBeGreaterThanOrEqual(0);
      expect(request.diversity).toBeLessThanOrEqual(1);
    }),
  );
});
