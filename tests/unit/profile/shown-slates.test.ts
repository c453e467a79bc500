import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShownSlates } from '../../../src/profile/shown-slates.js';
import { anyInteraction, impression, now, stored, view } from '../../support/interactions.js';
import { seen } from '../../support/slates.js';

const outcomesOf = (...rows: Parameters<typeof stored>) =>
  readShownSlates(stored(...rows)).map(({ slate, shown }) => [
    slate,
    ...shown.map(({ item, outcome }) => `${item} ${outcome}`),
  ]);

test('a slate is what was shown of it, and what was clicked', () => {
  const rows = [view('x'), ...seen({ slate: 's', items: ['a', 'b'], clicks: ['b'] })];
  expect(readShownSlates(stored(...rows))).toEqual([
    {
      slate: 's',
      before: 1,
      shown: [
        { item: 'a', position: 0, outcome: 'left' },
        { item: 'b', position: 1, outcome: 'clicked' },
      ],
    },
  ]);
});

test('a view of the product counts as its click, if it names the slate', () => {
  const shown = seen({ slate: 's', items: ['a', 'b'] });
  const opened = { ...view('b'), slate: 's', position: 1 };
  expect(outcomesOf(...shown, opened)).toEqual([['s', 'a left', 'b clicked']]);
  expect(outcomesOf(...shown, view('b'))).toEqual([['s', 'a left', 'b left']]);
});

test('a purchase belongs to the slate in which the item was clicked last', () => {
  const rows = [
    ...seen({ slate: 's', items: ['a', 'b'], clicks: ['a'] }),
    ...seen({ slate: 't', items: ['a', 'b'], clicks: ['a', 'b'] }),
  ];
  expect(outcomesOf(...rows, { type: 'purchase', item: 'a', time: now })).toEqual([
    ['s', 'a clicked', 'b left'],
    ['t', 'a purchased', 'b clicked'],
  ]);
});

test('a dismissal is the last word on an item', () => {
  const rows = seen({ slate: 's', items: ['a'], clicks: ['a'] });
  expect(outcomesOf(...rows, { type: 'dismiss', item: 'a', time: now })).toEqual([
    ['s', 'a dismissed'],
  ]);
});

test('impressions that arrive late, twice or after the click are one slate still', () => {
  const [first, second] = seen({ slate: 's', items: ['a', 'b'] });
  const click = { type: 'click', item: 'b', time: now, slate: 's', position: 1 } as const;
  expect(outcomesOf(first!, click, view('x'), second!, second!)).toEqual([
    ['s', 'a left', 'b clicked'],
  ]);
});

test('an impression without slate or position teaches nothing', () => {
  const nowhere = { type: 'impression', item: 'a', time: now, slate: 's' } as const;
  expect(readShownSlates(stored(impression('a'), nowhere))).toEqual([]);
});

test('whatever lies in the log, every shown item stands there once and nothing else does', () => {
  const slate = fc.record({
    slate: fc.constantFrom('s', 't', '__proto__'),
    items: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'constructor')),
  });
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          anyInteraction.map((row) => [row]),
          slate.map(seen),
        ),
      ),
      (parts) => {
        const rows = stored(...parts.flat());
        const pairs = rows.flatMap((row) =>
          row.type === 'impression' && row.slate ? [`${row.slate} ${row.item}`] : [],
        );
        const found = readShownSlates(rows).flatMap(({ slate, shown }) =>
          shown.map(({ item }) => `${slate} ${item}`),
        );
        expect(found.sort()).toEqual([...new Set(pairs)].sort());
      },
    ),
  );
});
