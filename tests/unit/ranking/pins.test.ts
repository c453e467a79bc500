import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertPinned } from '../../../src/ranking/pins.js';

const insert = (list: readonly string[], pins: Record<string, number>) =>
  insertPinned(
    list.map((name, place) => ({ name, score: 10 - place })),
    Object.entries(pins).map(([name, position]) => ({ name, position })),
    ({ name }, score) => ({ name, score }),
  );
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

test('each stands at its place, whichever is named first', () => {
  expect(names(insert(['a', 'b', 'c'], { y: 3, x: 1 }))).toEqual(['a', 'x', 'b', 'y', 'c']);
  expect(names(insert(['a', 'b', 'c'], { x: 0, y: 1 }))).toEqual(['x', 'y', 'a', 'b', 'c']);
});

test('where the list is shorter it stands at the end, in the order of the places', () => {
  expect(names(insert(['a'], { y: 9, x: 5 }))).toEqual(['a', 'x', 'y']);
  expect(insert([], { x: 2 })).toEqual([{ name: 'x', score: 0 }]);
});

test('a pinned item has the score of the one whose place it takes', () => {
  expect(insert(['a', 'b'], { x: 1, y: 7 }).map(({ score }) => score)).toEqual([10, 9, 9, 9]);
});

test('the rest keeps its order, and every pin its place where the list reaches it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(20), { maxLength: 6 }),
      fc.array(fc.nat(9), { maxLength: 12 }),
      (positions, rest) => {
        const list = rest.map((value) => `${value}`);
        const pins = Object.fromEntries(positions.map((position) => [`pin ${position}`, position]));
        const whole = names(insert(list, pins));
        expect(whole.filter((name) => !name.startsWith('pin'))).toEqual(list);
        positions.sort((one, other) => one - other);
        for (const [before, position] of positions.entries()) {
          expect(whole.indexOf(`pin ${position}`)).toBe(Math.min(position, list.length + before));
        }
      },
    ),
  );
});
