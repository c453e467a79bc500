import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importValue } from '../../../../src/catalog/importers/import-catalog.js';
import { Catalog } from '../../../../src/catalog/index.js';
import { WindowshopError } from '../../../../src/errors.js';
import { jsonSamples, textSamples } from '../../../support/catalog-samples.js';
import { hostileNames } from '../../../support/hostile-rows.js';
import { importText, noon } from '../../../support/import-text.js';
import { productFaults } from '../../../support/product-faults.js';

const fragments = [
  ...hostileNames,
  ...[
    '<',
    '>',
    '&',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\u0000',
    '\uFFFD',
    '\uD800',
    '{',
    '}',
    '[',
    ']',
    ':',
  ],
  ...[
    '<item>',
    '</item>',
    '<g:id>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<!DOCTYPE x [',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    '</script>',
    '@graph',
    '@type',
    'null',
    '1e999',
    '-1',
    '12.99.99',
    '1,2,3',
    'javascript:',
    '//',
  ],
  'x'.repeat(5_000),
];

/** A text with some of its parts taken out, doubled, or replaced by what means something. */
const mutated = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.oneof(fc.nat(3), fc.nat(80)),
        put: fc.oneof(
          fc.constantFrom('', ...fragments),
          fc.string({ unit: 'binary', maxLength: 4 }),
        ),
        twice: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((changes) =>
      changes.reduce((left, { at, length, put, twice }) => {
        const out = left.slice(at, at + length);
        return left.slice(0, at) + (twice ? out + out : put) + left.slice(at + length);
      }, text),
    );

const anyText = fc.constantFrom(...Object.values(textSamples)).chain(mutated);

const hostileValue = fc.oneof(
  fc.anything({ withNullPrototype: true, maxDepth: 2 }),
  fc.constantFrom(...fragments, Number.NaN, -1, 1e308, null, undefined, [], {}, [[]], true),
);

/** JSON in which some values, wherever they stand, are of another kind. */
const anyValue = fc
  .tuple(
    fc.constantFrom(...Object.values(jsonSamples)),
    fc.array(fc.tuple(fc.nat(60), hostileValue), { minLength: 1, maxLength: 4 }),
  )
  .map(([value, changes]) => {
    const wanted = new Map(changes);
    let place = 0;
    const changed = (part: unknown): unknown => {
      if (wanted.has(place++)) return wanted.get(place - 1);
      if (Array.isArray(part)) return part.map(changed);
      if (typeof part !== 'object' || part === null) return part;
      return Object.fromEntries(
        Object.entries(part).map(([name, field]) => [name, changed(field)]),
      );
    };
    return changed(value);
  });

test('whatever the text is, there are valid products or a code that says why not', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 1, max: 4_000 }), async (text, size) => {
      try {
        const { products } = await importText(text, {}, size);
        expect(products.flatMap(productFaults)).toEqual([]);
      } catch (error) {
        if (!(error instanceof WindowshopError)) throw error;
        expect(error.code).toMatch(/^CATALOG_(NOT_JSON|NOT_A_LIST|INVALID)$/);
      }
    }),
    { numRuns: 5_000 },
  );
}, 120_000);

test('whatever the values are, there are valid products or none', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const before = Object.keys(Object.prototype);
      try {
        const catalog = new Catalog();
        catalog.load(importValue(value, noon));
        expect(catalog.products.flatMap(productFaults)).toEqual([]);
      } catch (error) {
        if (!(error instanceof WindowshopError)) throw error;
        expect(error.code).toBe('CATALOG_NOT_A_LIST');
      }
      expect(Object.keys(Object.prototype)).toEqual(before);
    }),
    { numRuns: 5_000 },
  );
}, 120_000);

test.each(Object.keys(textSamples))('the sample %s is itself accepted whole', async (name) => {
  const { products, rejected, damage } = await importText(textSamples[name]!);
  expect(products.length).toBeGreaterThan(0);
  expect(rejected).toEqual([]);
  expect(damage).toEqual([]);
});
