import { expect, test } from 'vitest';
import { readFatigue } from '../../../src/profile/fatigue.js';
import { impression, stored, view } from '../../support/interactions.js';

const shown = (item: string, times: number) =>
  Array.from({ length: times }, () => impression(item));

test('each showing that is left alone tires, the first ones most', () => {
  const once = readFatigue(stored(...shown('mug', 1))).get('mug')!;
  const twice = readFatigue(stored(...shown('mug', 2))).get('mug')!;
  const often = readFatigue(stored(...shown('mug', 5))).get('mug')!;
  expect(twice).toBeGreaterThan(once);
  expect(often - twice).toBeLessThan(3 * (twice - once));
});

test('after eight showings there is no more to tire', () => {
  expect(readFatigue(stored(...shown('mug', 8))).get('mug')).toBe(1);
  expect(readFatigue(stored(...shown('mug', 80))).get('mug')).toBe(1);
});

test('who turns to the item is not tired of it', () => {
  const rows = stored(...shown('mug', 6), view('mug'));
  expect(readFatigue(rows).get('mug')).toBeUndefined();
  expect(readFatigue(stored(...shown('mug', 6), view('cup'))).get('mug')).toBeGreaterThan(0.8);
});
