import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRequest } from '../../../src/engine/check-request.js';
import { checkShopRules, noRules } from '../../../src/engine/check-rules.js';
import type { ErrorReport } from '../../../src/errors.js';
import type { Rules } from '../../../src/types.js';

function check(rules: unknown) {
  const problems: ErrorReport[] = [];
  const checked = checkShopRules(rules, (problem) => problems.push(problem));
  return { checked, problems };
}

test('no rules are no problem', () => {
  for (const rules of [undefined, {}, { filter: undefined }]) {
    expect(check(rules)).toEqual({ checked: noRules, problems: [] });
  }
});

test('every valid rule is taken over', () => {
  const own = { when: { brands: ['Own'] }, factor: 2 };
  const rules: Rules = {
    filter: { categories: ['Shoes'], attributes: { size: ['42', '43'] }, minPrice: 5, maxPrice: 5 },
    exclude: { items: ['a'], brands: ['B'], categories: ['C > D'] },
    boost: [own],
    bury: [{ when: { maxPrice: 3 }, factor: 1 }],
    maxPerBrand: 2,
    maxPerCategory: 200,
    pin: { z: 0, a: 3 },
    diversity: 1,
  };
  expect(check(rules)).toEqual({
    checked: {
      filters: [rules.filter],
      exclude: rules.exclude,
      boost: rules.boost,
      bury: rules.bury,
      maxPerBrand: 2,
      maxPerCategory: 200,
      pins: [
        { item: 'z', position: 0 },
        { item: 'a', position: 3 },
      ],
      diversity: 1,
    },
    problems: [],
  });
});

test('a list of ids is short for items that are excluded, numbers are ids', () => {
  expect(check({ exclude: [' a ', 7] }).checked.exclude.items).toEqual(['a', '7']);
  expect(check({ filter: { attributes: { size: 42 } } }).checked.filters).toEqual([
    { attributes: { size: '42' } },
  ]);
});

const when = { brands: ['x'] };
test.each<[unknown, string]>([
  ['shoes only', 'rules'],
  [[], 'rules'],
  [{ maxPerBrnad: 2 }, 'rules.maxPerBrnad'],
  [{ filter: 'shoes' }, 'rules.filter'],
  [{ filter: ['Shoes'] }, 'rules.filter'],
  [{ filter: { brand: 'Own' } }, 'rules.filter.brand'],
  [{ filter: { brands: 'Own' } }, 'rules.filter.brands'],
  [{ filter: { minPrice: -1 } }, 'rules.filter.minPrice'],
  [{ filter: { maxPrice: Number.NaN } }, 'rules.filter.maxPrice'],
  [{ filter: { minPrice: 20, maxPrice: 10 } }, 'rules.filter.minPrice'],
  [{ filter: { attributes: { color: true } } }, 'rules.filter.attributes'],
  [{ exclude: 'a' }, 'rules.exclude'],
  [{ exclude: [null] }, 'rules.exclude'],
  [{ exclude: { items: [{}] } }, 'rules.exclude.items'],
  [{ exclude: { brands: [7] } }, 'rules.exclude.brands'],
  [{ exclude: { categories: 'C' } }, 'rules.exclude.categories'],
  [{ boost: { when, factor: 2 } }, 'rules.boost'],
  [{ boost: [7] }, 'rules.boost.0'],
  [{ boost: [{ when, factor: 0 }] }, 'rules.boost.0.factor'],
  [{ boost: [{ when, factor: Number.POSITIVE_INFINITY }] }, 'rules.boost.0.factor'],
  [{ bury: [{ when, factor: Number.NaN }] }, 'rules.bury.0.factor'],
  [{ bury: [{ when: { brand: 'x' }, factor: 2 }] }, 'rules.bury.0.when.brand'],
  [{ boost: Array.from({ length: 51 }, () => ({ when, factor: 2 })) }, 'rules.boost'],
  [{ maxPerBrand: 0 }, 'rules.maxPerBrand'],
  [{ maxPerCategory: 1.5 }, 'rules.maxPerCategory'],
  [{ pin: ['a'] }, 'rules.pin'],
  [{ pin: { a: -1 } }, 'rules.pin.a'],
  [{ pin: { a: 200 } }, 'rules.pin.a'],
  [{ pin: { a: '0' } }, 'rules.pin.a'],
  [{ diversity: 2 }, 'rules.diversity'],
])('%j is reported, and costs itself only', (rules, field) => {
  const { checked, problems } = check(rules);
  expect(problems).toMatchObject([{ code: 'OPTION_INVALID', detail: { field } }]);
  const { filters, pins = [], ...rest } = checked;
  expect({ ...rest, filters: [], pins: undefined }).toEqual(noRules);
  expect([...filters.flatMap(Object.keys), ...pins]).toEqual([]);
});

test('one bad entry takes neither its neighbours along nor lets them back in', () => {
  const { checked } = check({
    exclude: { items: ['a', null, 'b'], brands: [7, 'B'] },
    boost: [
      { when, factor: 0 },
      { when, factor: 3 },
    ],
    pin: { a: -1, b: 2 },
  });
  expect(checked.exclude).toEqual({ items: ['a', 'b'], brands: ['B'], categories: [] });
  expect(checked.boost).toEqual([{ when, factor: 3 }]);
  expect(checked.pins).toEqual([{ item: 'b', position: 2 }]);
});

test('an entry with a condition that cannot be used is left out whole: it would mean more products', () => {
  const bury = [{ when: { brands: ['x'], maxPrice: 'ten' }, factor: 2 }];
  expect(check({ bury }).checked.bury).toEqual([]);
});

test('of shop and request: filters, exclusions and emphases add up, the rest the request decides', () => {
  const shop = check({
    filter: { brands: ['x'] },
    exclude: ['a'],
    boost: [{ when, factor: 2 }],
    maxPerBrand: 3,
    maxPerCategory: 4,
    pin: { a: 0 },
    diversity: 0.5,
  }).checked;
  const joined = (own: object) => checkRequest(own, shop).request;
  expect(joined({})).toMatchObject({ maxPerBrand: 3, pins: [{ item: 'a' }], diversity: 0.5 });
  const own = {
    filter: { maxPrice: 9 },
    exclude: ['b'],
    boost: [{ when, factor: 3 }],
    maxPerBrand: 1,
    pin: {},
    diversity: 0,
  };
  expect(joined(own)).toMatchObject({
    filters: [{ brands: ['x'] }, { maxPrice: 9 }],
    exclude: { items: ['a', 'b'] },
    boost: [{ factor: 2 }, { factor: 3 }],
    maxPerBrand: 1,
    maxPerCategory: 4,
    pins: [],
    diversity: 0,
  });
});

test('anything may be given as a rule: what comes out can be applied, and can be sent', () => {
  const fields = ['filter', 'exclude', 'boost', 'bury', 'maxPerBrand', 'maxPerCategory', 'pin'];
  const nested = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.record({ when: fc.anything(), factor: fc.anything() }, { requiredKeys: [] }),
    fc.array(fc.record({ when: fc.dictionary(fc.string(), fc.anything()), factor: fc.double() })),
    fc.dictionary(fc.constantFrom('a', '__proto__', 'constructor', 'minPrice'), fc.anything()),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record(Object.fromEntries(fields.map((name) => [name, nested])))),
      (rules) => {
        const { checked } = check(rules);
        expect(Object.keys(checked)).toEqual(Object.keys(noRules));
        for (const { factor } of [...checked.boost, ...checked.bury]) {
          expect(factor).toBeGreaterThanOrEqual(1);
          expect(factor).toBeLessThanOrEqual(100);
        }
        expect(structuredClone(checked)).toEqual(checked);
      },
    ),
  );
});
