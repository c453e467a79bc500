import { expect, test } from 'vitest';
import { categoryParts, readCategories } from '../../../src/catalog/category-path.js';
import { itemText } from '../../../src/catalog/item-text.js';

test('a path is read into its parts, however the shop spaces it', () => {
  expect(categoryParts('Running >Trail Running>  Shoes > ')).toEqual([
    'Running',
    'Trail Running',
    'Shoes',
  ]);
  expect(categoryParts('')).toEqual([]);
});

test('one path may stand without a list', () => {
  expect(readCategories('A>B')).toEqual(['A > B']);
  expect(readCategories(['A', 7, '', 'B'])).toEqual(['A', 'B']);
});

test.each([[undefined], [null], [{}], [[]], [['>', ' ']], [7]])('%j is no category', (value) => {
  expect(readCategories(value)).toBeUndefined();
});

test('the text of an item is its title and the narrow end of its main category', () => {
  const product = { id: '1', title: 'Fellrunner 3' };
  expect(itemText(product)).toBe('Fellrunner 3');
  const categories = ['Sport > Trail Running > Shoes', 'Sale'];
  expect(itemText({ ...product, categories })).toBe('Fellrunner 3. Trail Running. Shoes');
});
