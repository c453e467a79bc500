import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LexicalIndex } from '../../../src/search/lexical-index.js';
import type { Product } from '../../../src/types.js';
import { MiniSearchIndex } from '../../support/minisearch-index.js';

const words = 'red reds redwood wood t-shirt shirt 12oz oz 12 lamp lamps lampshade 帽子 mat'.split(
  ' ',
);
const terms = 'red redwood wood tshirt t shirt 12ounce ounce 12 lamp lampshade 帽子 mat none'.split(
  ' ',
);
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '));
const product: fc.Arbitrary<Product> = fc.record(
  {
    id: fc.constant('one'),
    title: text,
    brand: text,
    categories: fc.array(text, { maxLength: 2 }),
    attributes: fc.dictionary(fc.constantFrom('wood', 'color'), fc.oneof(text, fc.constant('yes'))),
    description: text,
  },
  { requiredKeys: ['id', 'title'] },
);
const changes = fc.array(fc.tuple(fc.nat(9), product), { maxLength: 25 });
const wordCount = 3;
const term = fc.oneof(
  fc.constantFrom(...terms),
  fc.constantFrom('r', 're', 'lam', 'shi', '帽', 'x'),
);
const query = fc.array(
  fc.record({
    term,
    boost: fc.double({ min: 0.1, max: 2, noNaN: true }),
    prefix: fc.boolean(),
    covers: fc.array(
      fc.record({ word: fc.nat(wordCount - 1), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 6 },
);

/** An index after `changes`, and MiniSearch over what they come to. */
function bothOf(changed: readonly [number, Product][]): [LexicalIndex, MiniSearchIndex] {
  const index = new LexicalIndex();
  const products = new Map<number, Product>();
  for (const [row, each] of changed) {
    index.put(row, each);
    products.set(row, each);
  }
  expect(index.size).toBe(products.size);
  return [index, new MiniSearchIndex(products)];
}

test('any of the terms: the same products, scores and shares as MiniSearch, whatever changed before', () => {
  fc.assert(
    fc.property(changes, query, (changed, asked) => {
      const [index, reference] = bothOf(changed);
      const found = index.find(asked, wordCount).sort((one, other) => one.row - other.row);
      const expected = reference.find(asked, wordCount).sort((one, other) => one.row - other.row);
      expect(found.map(({ row }) => row)).toEqual(expected.map(({ row }) => row));
      for (const [place, hit] of found.entries()) {
        const { score, found: shares } = expected[place]!;
        expect(Math.abs(hit.score - score)).toBeLessThanOrEqual(1e-9 * score);
        for (const [word, share] of shares.entries()) expect(hit.found[word]).toBeCloseTo(share, 9);
      }
    }),
    { numRuns: 300 },
  );
});

test('all of the terms: the same rows as MiniSearch, whatever changed before', () => {
  const all = fc.array(term, { maxLength: 3 });
  fc.assert(
    fc.property(changes, all, fc.boolean(), (changed, asked, prefix) => {
      const [index, reference] = bothOf(changed);
      const sorted = (rows: number[]) => rows.sort((one, other) => one - other);
      expect(sorted(index.rowsNaming(asked))).toEqual(sorted(reference.rowsNaming(asked)));
      expect(index.countHolding(asked)).toBe(reference.rowsHolding(asked).length);
      expect(sorted(index.rowsTitled(asked, prefix))).toEqual(
        sorted(reference.rowsTitled(asked, prefix)),
      );
    }),
    { numRuns: 300 },
  );
});

test('titles that hold what was typed come best first', () => {
  const index = new LexicalIndex();
  const titles = ['Desk with a lamp and a lampshade', 'Lampshade', 'Lamp', 'Mat'];
  for (const [row, title] of titles.entries()) index.put(row, { id: `${row}`, title });
  expect(index.rowsTitled(['lamp'], true).map((row) => titles[row])).toEqual([
    'Lamp',
    'Desk with a lamp and a lampshade',
    'Lampshade',
  ]);
  expect(index.rowsTitled(['lamp'], false)).toEqual([2, 0]);
});

test('what stands in the description is held and names nothing', () => {
  const index = new LexicalIndex();
  index.put(0, { id: 'belt', title: 'Belt', description: 'made without leather' });
  index.put(1, { id: 'bag', title: 'Bag', attributes: { material: 'leather' } });
  expect(index.rowsNaming(['leather'])).toEqual([1]);
  expect(index.countHolding(['leather'])).toBe(2);
});
