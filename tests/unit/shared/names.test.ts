import { expect, test } from 'vitest';
import { categoryKey, categoryKeys, nameKey } from '../../../src/shared/names.js';

test('case, blanks and full-width letters do not make another name', () => {
  expect(nameKey('  North\u00a0 FELL ')).toBe(nameKey('north fell'));
  expect(nameKey('ＡＣＭＥ')).toBe('acme');
});

test('a category belongs to each of its names and to the path down to each', () => {
  expect(categoryKeys('Running > Trail>Shoes')).toEqual([
    'running',
    'trail',
    'shoes',
    'running > trail',
    'running > trail > shoes',
  ]);
});

test('a category may be asked for by its name or its path, written as one likes', () => {
  for (const asked of ['SHOES', 'running>trail', ' Running  >  Trail > Shoes ']) {
    expect(categoryKeys('Running > Trail > Shoes'), asked).toContain(categoryKey(asked));
  }
});
