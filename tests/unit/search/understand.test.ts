import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chip } from '../../../src/types.js';
import { indexOf } from '../../support/search-index.js';
import { searchShop } from '../../support/search-shop.js';

const index = await indexOf(searchShop);
const euro = await indexOf([
  ...searchShop,
  { id: 'x', title: 'Import', currency: 'USD', price: 1 },
]);

function ids(query: string, refused: string[] = []): string[] {
  return index.understand(query, refused).chips.map(({ id }) => id);
}
function left(query: string, refused: string[] = []): string {
  return index.understand(query, refused).surfaces.join(' ');
}

test.each([
  ['boots under $50', 'price:-50', 'boots'],
  ['boots under 50', 'price:-50', 'boots'],
  ['boots less than 50 euros', 'price:-50', 'boots'],
  ['boots < 50€', 'price:-50', 'boots'],
  ['boots up to €1,299.50', 'price:-1299.5', 'boots'],
  ['boots bis 1.299,50 €', 'price:-1299.5', 'boots'],
  ['boots 30-40 eur', 'price:30-40', 'boots'],
  ['boots $30 - $40', 'price:30-40', 'boots'],
  ['boots between 40 and 30', 'price:30-40', 'boots'],
  ['boots from 30 to 40 euro', 'price:30-40', 'boots'],
  ['boots over €100', 'price:100-', 'boots'],
  ['boots around 50 eur', 'price:40-60', 'boots'],
  ['boots 50 euros or less', 'price:-50', 'boots'],
  ['boots €50 and up', 'price:50-', 'boots'],
  ['under $50', 'price:-50', ''],
])('"%s" asks for %s and leaves "%s"', (query, id, rest) => {
  expect(ids(query)).toContain(id);
  expect(left(query)).toBe(rest);
});

test.each([
  ['boots 30-40', 'sizes have no currency'],
  ['boots size 10', 'a size'],
  ['toys under 5', 'an age'],
  ['gift for kids under 12', 'an age'],
  ['vitamins for women over 50', 'an age'],
  ['tent under 2 kg', 'a weight'],
  ['cable under 10 feet', 'a length'],
  ['under armour', 'a brand'],
  ['50 gift card', 'a number alone'],
  ['levis 501', 'a model'],
  ['iphone 15 max 256', 'a model'],
])('"%s" is no price: %s', (query) => {
  expect(ids(query).filter((id) => id.startsWith('price:'))).toEqual([]);
});

test('a currency counts only where the catalogue has several', () => {
  const chipOf = (shop: typeof index) =>
    shop.understand('boots under 50 euro', []).chips.find(({ kind }) => kind === 'price');
  expect(chipOf(index)).not.toHaveProperty('currency');
  expect(chipOf(euro)).toMatchObject({ max: 50, currency: 'EUR' });
});

test.each([
  ['boots without leather', 'without:leather', 'boots'],
  ['boots without any leather', 'without:leather', 'boots'],
  ['boots w/o leather', 'without:leather', 'boots'],
  ['no leather boots', 'without:leather', 'boots'],
  ['boots not red', 'without:red', 'boots'],
  ['boots -leather', 'without:leather', 'boots'],
  ['-wool socks', 'without:wool', 'socks'],
  ['boots ohne leather', 'without:leather', 'boots'],
  ['socks without wool white', 'without:wool', 'socks white'],
  ['boots without under armour', 'without:under armour', 'boots'],
  ['boots without faux leather', 'without:faux leather', 'boots'],
])('"%s" asks for %s and leaves "%s"', (query, id, rest) => {
  expect(ids(query)).toContain(id);
  expect(left(query)).toBe(rest);
});

test.each([
  ['non-stick pan', 'a property, written with a hyphen'],
  ['non stick pan', 'a property of the shop’s titles'],
  ['no 5 perfume', 'a name'],
  ['no show socks', 'a property of the shop’s titles'],
  ['no nonsense tights', 'nothing the catalogue knows'],
  ['sugar-free', 'a property'],
  ['wh-1000xm4', 'a hyphen within a word'],
  ['boots - leather', 'a dash between blanks'],
  ['without remorse', 'nothing else is asked'],
])('"%s" leaves nothing out: %s', (query) => {
  expect(ids(query).filter((id) => id.startsWith('without:'))).toEqual([]);
});

test.each([
  ['red boots', 'color:red'],
  ['crimson boots', 'color:red'],
  ['navy shoe', 'color:blue'],
  ['gray socks', 'color:grey'],
  ['under armour shoes', 'brand:Under Armour'],
  ['UNDER ARMOUR', 'brand:Under Armour'],
  ['sona', 'brand:Sona'],
  ['cairm boots', 'brand:Cairn'],
  ['trail shoes', 'category:Trail Shoes'],
  ['a boot', 'category:Boots'],
  ['cheap boots', 'price-level:low'],
  ['günstige boots', 'price-level:low'],
  ['premium boots', 'price-level:high'],
])('"%s" wishes for %s, and does not exclude', (query, id) => {
  const chip = index.understand(query, []).chips.find((found) => found.id === id);
  expect(chip?.effect).toBe('boost');
});

test.each([
  ['chocolate boots', 'the shop has no chocolate brown'],
  ['harbour', 'no brand of this name'],
  ['cheapskate board game', 'part of a word'],
])('"%s" is taken by its words alone: %s', (query) => {
  expect(ids(query).filter((id) => !id.startsWith('category:'))).toEqual([]);
});

test('the chip gives back the words it was read from', () => {
  const { chips } = index.understand('Red BOOTS  under  $50, please', []);
  const wordsOf = (kind: Chip['kind']) => chips.find((chip) => chip.kind === kind)?.words;
  expect(wordsOf('color')).toBe('red');
  expect(wordsOf('category')).toBe('boots');
  expect(wordsOf('price')).toBe('under  $50');
});

test('a chip taken off goes with its words', () => {
  expect(ids('red boots', ['color:red'])).toEqual(['category:Boots']);
  expect(left('red boots', ['color:red'])).toBe('boots');
  expect(left('boots under $50', ['price:-50'])).toBe('boots');
});

test('the words of a category stay when its chip is taken off', () => {
  expect(left('trail shoes', ['category:Trail Shoes'])).toBe('trail shoes');
  expect(ids('trail shoes', ['category:Trail Shoes'])).toEqual([]);
});

test('where nothing else would be left, words stay words', () => {
  expect(left('without remorse')).toBe('without remorse');
  expect(left('red', ['color:red'])).toBe('red');
  expect(left('cheap')).toBe('cheap');
});

test('what one reading holds is not read again', () => {
  // The leather is not wanted: no wish for it.
  expect(ids('boots without red')).toEqual(['category:Boots', 'without:red']);
});

const words = 'red blue boots under over $ 50 30-40 eur without no cheap - , & "'.split(' ');
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' ')),
);

test('any text is understood without throwing, with chips named once', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { chips, words: found, surfaces } = index.understand(query, []);
      expect(new Set(chips.map(({ id }) => id)).size).toBe(chips.length);
      expect(surfaces).toHaveLength(found.length);
    }),
  );
});

test('a chip taken off is not found again', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const all = ids(query);
      expect(ids(query, all)).toEqual([]);
    }),
  );
});

test.each([
  ['a', 10_000],
  ['under $', 2_000],
  ['-', 10_000],
  ['1-', 5_000],
  ['no no ', 2_000],
  ['1/2 ', 3_000],
  ["'", 10_000],
  ['between 1 and ', 1_000],
])('%j, %i times, is read at once', (part, times) => {
  const began = performance.now();
  index.understand(part.repeat(times), []);
  // A regular expression that goes astray takes minutes.
  expect(performance.now() - began).toBeLessThan(2_000);
});
