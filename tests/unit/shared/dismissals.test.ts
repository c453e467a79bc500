import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dismissalsIn } from '../../../src/shared/dismissals.js';
import type { Dismissal, DismissalTarget } from '../../../src/types.js';
import { anyInteraction, now, stored, view } from '../../support/interactions.js';

const dismiss = (target: DismissalTarget) => ({ type: 'dismiss' as const, time: now, ...target });
const restore = (target: DismissalTarget) => ({ type: 'restore' as const, time: now, ...target });
const standing = (...rows: Parameters<typeof stored>) =>
  dismissalsIn(stored(...rows)).map(({ sequence }) => sequence);

test('they come newest first, each target once', () => {
  const item = dismiss({ item: 'a' });
  expect(
    standing(item, view('b'), dismiss({ brand: 'B' }), dismiss({ category: 'C' }), item),
  ).toEqual([5, 4, 3]);
});

test('what was taken back is gone, however it is written', () => {
  expect(
    standing(
      dismiss({ brand: 'Northfell' }),
      dismiss({ category: 'Kitchen > Knives' }),
      dismiss({ item: 'a' }),
      restore({ brand: ' NORTHFELL' }),
      restore({ category: 'kitchen>knives' }),
      restore({ item: 'a' }),
    ),
  ).toEqual([]);
});

test('an item, a brand and a category of one name are three things', () => {
  const rows = [dismiss({ item: 'x' }), dismiss({ brand: 'x' }), dismiss({ category: 'x' })];
  expect(standing(...rows)).toEqual([3, 2, 1]);
  expect(standing(...rows, restore({ brand: 'x' }))).toEqual([3, 1]);
});

test('taking the wider one back leaves the narrower one in force', () => {
  const rows = [dismiss({ category: 'Kitchen' }), dismiss({ category: 'Kitchen > Knives' })];
  expect(standing(...rows, restore({ category: 'Kitchen' }))).toEqual([2]);
});

test('whatever the history, taking all of it back leaves none', () => {
  fc.assert(
    fc.property(fc.array(anyInteraction, { maxLength: 40 }), (rows) => {
      const back = dismissalsIn(stored(...rows)).map(({ item, brand, category }) =>
        restore({ item, brand, category } as Dismissal),
      );
      expect(standing(...rows, ...back)).toEqual([]);
    }),
  );
});
