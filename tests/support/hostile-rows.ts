import * as fc from 'fast-check';

/** Names that trip code which copies fields or keeps ids in plain objects. */
export const hostileNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    ...hostileNames,
    '',
    ' ',
    '\u0000',
    '\uD800',
    'a\uDC00b',
    '<img src=x onerror=alert(1)>',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '//evil.example/x',
    'data:text/html,x',
    '12,99 €',
    'x'.repeat(30_000),
  ),
);

const hostileNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, -0, 1e308, Number.MIN_VALUE),
);

const value = fc.oneof(
  hostileText,
  hostileNumber,
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 2 }),
);

const fields = [
  'id',
  'title',
  'description',
  'brand',
  'categories',
  'price',
  'currency',
  'listPrice',
  'url',
  'image',
  'availability',
  'groupId',
  'goesWith',
  'attributes',
  'popularity',
  'addedAt',
];

/** A row of a catalogue as nobody should send it: each field of any kind, or none. */
export const hostileRow: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.anything() },
  {
    weight: 4,
    arbitrary: fc.record(Object.fromEntries(fields.map((field) => [field, value])), {
      requiredKeys: [],
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.record({ id: hostileText, title: hostileText }),
        fc.record(Object.fromEntries(fields.slice(2).map((field) => [field, value])), {
          requiredKeys: [],
        }),
      )
      .map(([known, rest]) => ({ ...rest, ...known })),
  },
);

export const hostileRows = fc.array(hostileRow, { maxLength: 20 });
