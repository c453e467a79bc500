import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { InvertedIndex, type Match } from '../../../src/search/inverted-index.js';

const bm25 = { k: 0.6, b: 0.5, d: 0 };
const ask = (term: string, boost = 1, prefix = false) => ({ term, boost, prefix });

function rowsOf(index: InvertedIndex, ...terms: string[]): number[] {
  const found = index.search(
    terms.map((term) => ask(term)),
    { ...bm25, boosts: [1] },
  );
  return found.sort((one, other) => other.score - one.score).map(({ row }) => row);
}

function expectSame(found: readonly Match[], expected: readonly Match[]): void {
  const byRow = (one: Match, other: Match) => one.row - other.row;
  const [some, others] = [[...found].sort(byRow), [...expected].sort(byRow)];
  expect(some.map(({ row, found }) => [row, found])).toEqual(
    others.map(({ row, found }) => [row, found]),
  );
  for (const [place, { score }] of some.entries()) {
    expect(Math.abs(score - others[place]!.score)).toBeLessThanOrEqual(1e-9 * Math.abs(score));
  }
}

const term = fc.string({ unit: fc.constantFrom('a', 'b', '帽', '😀'), minLength: 1, maxLength: 4 });
const texts = fc.array(fc.array(term, { maxLength: 6 }), { minLength: 3, maxLength: 3 });
const world = fc.uniqueArray(fc.tuple(fc.nat(40), texts), {
  selector: ([row]) => row,
  maxLength: 15,
});
const boost = fc.double({ min: 0.1, max: 3, noNaN: true });
const queries = fc.uniqueArray(fc.record({ term, boost, prefix: fc.boolean() }), {
  selector: ({ term }) => term,
  maxLength: 4,
});
const scoring = fc.record({
  k: fc.double({ min: 0.1, max: 2, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
  d: fc.double({ min: 0, max: 1, noNaN: true }),
  boosts: fc.array(fc.oneof(fc.constant(0), boost), { minLength: 3, maxLength: 3 }),
});

test('finds and scores as MiniSearch does', () => {
  fc.assert(
    fc.property(world, queries, scoring, (rows, asked, { boosts, ...numbers }) => {
      const index = new InvertedIndex(3);
      const reference = new MiniSearch<Record<string, unknown>>({
        fields: ['0', '1', '2'],
        tokenize: (text) => text.split(' ').filter((part) => part !== ''),
        processTerm: (part) => part,
      });
      for (const [row, fields] of rows) {
        index.put(row, fields);
        reference.add({ id: row, ...fields.map((terms) => terms.join(' ')) });
      }
      const looked = Object.keys(boosts).filter((field) => boosts[Number(field)] !== 0);
      const expected = reference.search(
        {
          combineWith: 'OR',
          queries: asked.map(({ term, boost, prefix }) => {
            return { queries: [term], boostTerm: () => boost, prefix };
          }),
        },
        { fields: looked, boost: Object.fromEntries(boosts.entries()), bm25: numbers },
      );
      expectSame(
        index.search(asked, { ...numbers, boosts }),
        looked.length === 0
          ? []
          : expected.map(({ id, score, queryTerms }) => ({
              row: id,
              score: score / queryTerms.length,
              found: [...asked.keys()].filter((place) => queryTerms.includes(asked[place]!.term)),
            })),
      );
    }),
    { numRuns: 400 },
  );
});

test('an index whose rows were put again and taken out answers like one that knows the last state alone', () => {
  const change = fc.tuple(fc.nat(6), fc.option(texts));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), queries, scoring, (changes, asked, how) => {
      const index = new InvertedIndex(3);
      const state = new Map<number, string[][]>();
      for (const [row, fields] of changes) {
        const before = state.get(row);
        if (before) index.remove(row, before);
        state.delete(row);
        if (!fields) continue;
        index.put(row, fields);
        state.set(row, fields);
      }
      const fresh = new InvertedIndex(3);
      for (const [row, fields] of state) fresh.put(row, fields);
      expectSame(index.search(asked, how), fresh.search(asked, how));
      expect(index.size).toBe(state.size);
      expect(new Map(index.vocabulary.entries())).toEqual(new Map(fresh.vocabulary.entries()));
      expect(index.vocabulary.size).toBe(fresh.vocabulary.size);
    }),
    { numRuns: 300 },
  );
});

test('lists are rewritten without what was removed, and lose nothing else', () => {
  const change = fc.tuple(fc.nat(6), texts);
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 30, maxLength: 60 }),
      queries,
      scoring,
      (changes, asked, how) => {
        const index = new InvertedIndex(3, 5);
        const state = new Map<number, string[][]>();
        for (const [row, fields] of changes) {
          const before = state.get(row);
          if (before) index.remove(row, before);
          index.put(row, fields);
          state.set(row, fields);
        }
        // Not one document for each change: so they were rewritten, more than once.
        expect(index.documents).toBeLessThanOrEqual(state.size + 6);
        const fresh = new InvertedIndex(3);
        for (const [row, fields] of state) fresh.put(row, fields);
        expectSame(index.search(asked, how), fresh.search(asked, how));
      },
    ),
    { numRuns: 300 },
  );
});

test('a few that were removed are no reason to rewrite the lists', () => {
  const index = new InvertedIndex(1, 5);
  for (let row = 0; row < 5; row++) index.put(row, [['lamp']]);
  for (let row = 0; row < 5; row++) index.remove(row, [['lamp']]);
  expect([index.size, index.documents]).toEqual([0, 5]);
  for (let row = 0; row < 95; row++) index.put(row, [['lamp']]);
  // More than five, and not a quarter of all.
  for (let row = 0; row < 20; row++) index.remove(row, [['lamp']]);
  expect([index.size, index.documents]).toEqual([75, 100]);
  index.remove(20, [['lamp']]);
  expect([index.size, index.documents]).toEqual([74, 74]);
});

test('what is not there cannot be taken out', () => {
  const index = new InvertedIndex(2);
  index.remove(3, [['lamp'], []]);
  index.put(0, [['lamp'], ['oak']]);
  index.remove(9, [['chair'], ['oak']]);
  expect(index.size).toBe(1);
  expect(index.vocabulary.count('oak')).toBe(1);
  expect(index.vocabulary.has('chair')).toBe(false);
  const [found] = index.search([ask('oak')], { ...bm25, boosts: [1, 1] });
  expect(found!.score).toBeGreaterThan(0);
});

test('the thing that is one comes before the thing that mentions it, and rare words tell more', () => {
  const index = new InvertedIndex(2);
  const kettle = 0;
  const kettleStand = 1;
  const pot = 2;
  index.put(kettle, [['kettle'], ['steel']]);
  index.put(kettleStand, [['stand', 'for', 'a', 'kettle'], ['steel']]);
  index.put(pot, [['pot'], ['steel', 'unlike', 'a', 'kettle']]);
  const how = { ...bm25, boosts: [1, 0.2] };
  const found = index.search([ask('kettle'), ask('steel'), ask('wood')], how);
  const ranked = found.sort((one, other) => other.score - one.score);
  expect(ranked.map(({ row }) => row)).toEqual([kettle, kettleStand, pot]);
  expect(ranked.map(({ found }) => found)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  const inNames = index.search([ask('kettle')], { ...how, boosts: [1, 0] });
  expect(inNames.map(({ row }) => row)).toEqual([kettle, kettleStand]);
});

test('what was typed comes before what goes on, and what goes on far comes last', () => {
  const index = new InvertedIndex(1);
  for (const [row, name] of ['lampshades', 'lamps', 'lamp', 'chair'].entries()) {
    index.put(row, [[name]]);
  }
  const found = index.search([ask('lamp', 1, true)], { ...bm25, boosts: [1] });
  const names = found.sort((one, other) => other.score - one.score).map(({ row }) => row);
  expect(names).toEqual([2, 1, 0]);
});

test('a renamed product is found under its new name only', () => {
  const index = new InvertedIndex(1);
  index.put(0, [['oak', 'table']]);
  index.put(1, [['oak', 'chair']]);
  index.remove(0, [['oak', 'table']]);
  index.put(0, [['pine', 'table']]);
  expect(rowsOf(index, 'oak')).toEqual([1]);
  expect(rowsOf(index, 'pine')).toEqual([0]);
  expect(index.vocabulary.count('oak')).toBe(1);
  expect(index.vocabulary.startingWith('p')).toEqual(['pine']);
  index.remove(0, [['pine', 'table']]);
  expect(index.vocabulary.begins('p')).toBe(false);
  expect(index.vocabulary.begins('oa')).toBe(true);
});

test('a row without a word is counted and never found', () => {
  const index = new InvertedIndex(1);
  index.put(7, [[]]);
  expect(index.size).toBe(1);
  expect(rowsOf(index, 'lamp')).toEqual([]);
  index.put(3, [['lamp']]);
  expect(rowsOf(index, 'lamp')).toEqual([3]);
  index.remove(7, [[]]);
  expect(index.size).toBe(1);
});

test('nothing is asked, nothing is found', () => {
  const index = new InvertedIndex(1);
  expect(rowsOf(index, 'lamp')).toEqual([]);
  index.put(0, [['lamp']]);
  const how = { ...bm25, boosts: [1] };
  expect(index.search([], how)).toEqual([]);
  expect(index.search([ask('', 1, true)], how)).toEqual([]);
  expect(index.search([ask('lamps', 1, true)], how)).toEqual([]);
  expect(index.search([ask('lamp')], { ...bm25, boosts: [0] })).toEqual([]);
});

test('a term that is repeated thousands of times counts a little more, and the field is no longer for it', () => {
  const index = new InvertedIndex(1);
  index.put(0, [new Array<string>(70_000).fill('lamp')]);
  index.put(1, [['lamp']]);
  index.put(2, [['lamp', 'lamp']]);
  expect(rowsOf(index, 'lamp')).toEqual([0, 2, 1]);
  expect(index.vocabulary.count('lamp')).toBe(3);
});

test('words of any length and script are found whole and by their begin', () => {
  const index = new InvertedIndex(1);
  const long = 'o'.repeat(200_000);
  const gothic = '𐌰𐌱𐌲';
  index.put(0, [[long]]);
  index.put(1, [[gothic, '__proto__', 'constructor']]);
  expect(rowsOf(index, long)).toEqual([0]);
  expect(rowsOf(index, gothic)).toEqual([1]);
  expect(rowsOf(index, '__proto__')).toEqual([1]);
  expect(rowsOf(index, 'valueOf')).toEqual([]);
  const begun = (prefix: string) =>
    index.search([ask(prefix, 1, true)], { ...bm25, boosts: [1] }).map(({ row }) => row);
  expect(begun('oo')).toEqual([0]);
  expect(begun('𐌰')).toEqual([1]);
  expect(begun('\ud800')).toEqual([1]);
});

test('more rows than sixteen bits can count keep their own words', () => {
  const index = new InvertedIndex(1);
  const count = 70_000;
  for (let row = 0; row < count; row++) index.put(row, [['lamp', `number${row}`]]);
  expect(index.size).toBe(count);
  expect(index.vocabulary.size).toBe(count + 1);
  for (const row of [0, 65_535, 65_536, 69_999])
    expect(rowsOf(index, `number${row}`)).toEqual([row]);
  expect(new Set(rowsOf(index, 'lamp')).size).toBe(count);
  expect(index.vocabulary.startingWith('number6999').length).toBe(11);
});

test('terms begin as they would if each were looked at', () => {
  fc.assert(
    fc.property(fc.array(fc.array(term), { maxLength: 8 }), term, (batches, prefix) => {
      const { vocabulary } = new InvertedIndex(1);
      const known = new Set<string>();
      for (const batch of batches) {
        for (const each of batch) known.add(each);
        vocabulary.add([...new Set(batch)].map((each) => vocabulary.assign(each)));
        const expected = [...known].filter((each) => each.startsWith(prefix)).sort();
        expect(vocabulary.startingWith(prefix)).toEqual(expected);
        expect(vocabulary.begins(prefix)).toBe(expected.some((each) => each !== prefix));
      }
    }),
  );
});
