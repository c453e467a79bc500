import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { ProductFilter, SearchAnswer, SearchRequest } from '../../../src/types.js';
import { searchShop } from '../../support/search-shop.js';
import { startWorld, type World, type WorldOptions } from '../../support/test-engine.js';

/** Vectors of queries that share no word with what they mean. */
const vectors = {
  footwear: [1, 0.1, 0],
  'something hot drink': [0, 1, 0],
  'far away': [-1, -1, -1],
};

async function shop(options: Partial<WorldOptions> = {}): Promise<World> {
  const world = await startWorld({ items: searchShop, vectors, ...options });
  await world.settled();
  return world;
}

let world: World;
beforeEach(async () => {
  world = await shop();
});

const search = (text: string, request?: SearchRequest): Promise<SearchAnswer> =>
  world.engine.search(text, request);
const list = async (text: string, request?: SearchRequest): Promise<string[]> =>
  (await search(text, request)).items.map(({ item }) => item);

test('the thing named comes before what only mentions it', async () => {
  const found = await list('wireless headphones');
  // Both words; one word of the title; the pan's description says "headphones".
  expect(found.slice(0, 2)).toEqual(['over-ear', 'in-ear']);
  expect(found.indexOf('pan')).toBeGreaterThan(1);
});

test('sold-out things come last, and not at all when asked for', async () => {
  // Studio Headphones sells most of all, but is gone.
  expect((await list('headphones')).at(-1)).toBe('gone');
  expect(await list('headphones', { filter: { inStock: true } })).not.toContain('gone');
});

test.each([
  ['wh-1000xm4', 'over-ear', 'whole'],
  ['wh1000xm4', 'over-ear', 'in one piece'],
  ['1000xm4', 'over-ear', 'a part'],
  ['xm4', 'over-ear', 'a smaller part'],
  ['headfones wirless', 'over-ear', 'mistyped'],
  ['wirele', 'over-ear', 'unfinished'],
  ['9.5 inch pan', 'pan', 'another unit sign'],
  ['12 ounce mug', 'mug', 'another unit name'],
  ['nonstick pan', 'pan', 'in one word'],
  ['walkingboots', 'moor', 'two words in one'],
])('"%s" finds %s first: %s', async (query, first) => {
  expect((await list(query))[0]).toBe(first);
});

test('a mistyped word is told, with what was searched instead', async () => {
  expect((await search('headfones')).corrections).toEqual([{ from: 'headfones', to: 'headphone' }]);
  expect((await search('headphones')).corrections).toEqual([]);
});

test('an unfinished word counts as begun unless the query is complete', async () => {
  expect((await search('stonew')).matched).toBe('words');
  expect((await search('stonew', { prefix: false })).matched).toBe('nothing');
  // A blank ends a word.
  expect((await search('stonew ')).matched).toBe('nothing');
});

test('a colour asked for comes first, and other colours after it', async () => {
  const boots = await list('red boots');
  expect(boots[0]).toBe('rain');
  expect(boots).toContain('moor');
  // Navy is a blue.
  expect((await list('blue shoe'))[0]).toBe('fell');
});

test('of several variants the one that fits best stays', async () => {
  const sixteen = await list('harbour mug 16 oz');
  expect(sixteen[0]).toBe('mug-red-large');
  expect(sixteen).not.toContain('mug-red');
});

test('a price leaves out what costs more, and what has no price', async () => {
  expect(await list('boots under $100')).toEqual(['rain']);
  await world.engine.update([{ id: 'free', title: 'Priceless Boots' }]);
  expect(await list('boots under $100')).toEqual(['rain']);
  expect(await list('boots')).toContain('free');
});

test('a price alone brings what sells within it', async () => {
  const answer = await search('under 15 euro');
  // By popularity: the mug 50, its red variant 35, the socks 25.
  expect(answer.items.map(({ item }) => item)).toEqual(['mug', 'mug-red', 'sock']);
  expect(answer.items[0]?.reason).toEqual({ code: 'popular' });
});

test('what is not wanted is left out, faux and all', async () => {
  const boots = await list('boots without leather');
  expect(boots).not.toContain('moor');
  // Faux leather is none, and the pan's description only says that there is none in it.
  expect(boots).toContain('vegan');
  expect(await list('pan without leather')).toContain('pan');
});

test('no show socks are socks, not a show to be left out', async () => {
  const answer = await search('no show socks');
  expect(answer.items[0]?.item).toBe('sock');
  expect(answer.chips.filter(({ kind }) => kind === 'without')).toEqual([]);
});

test('cheap brings the cheaper of what fits first', async () => {
  expect((await list('cheap headphones'))[0]).toBe('in-ear');
  expect((await list('premium headphones'))[0]).toBe('over-ear');
});

test('a chip taken off no longer counts', async () => {
  const before = await search('boots without leather');
  const chip = before.chips.find(({ kind }) => kind === 'without')!;
  const after = await search('boots without leather', { without: [chip.id] });
  expect(after.chips.map(({ kind }) => kind)).toEqual(['category']);
  expect(after.items.map(({ item }) => item)).toContain('moor');
});

test('the reason names the words that were found', async () => {
  const { items } = await search('Cairn Boots');
  expect(items.find(({ item }) => item === 'moor')?.reason).toEqual({
    code: 'words',
    words: ['cairn', 'boots'],
  });
});

test('what no word finds is found by meaning, and the answer says so', async () => {
  await search('footwear');
  const answer = await search('footwear');
  expect(answer.matched).toBe('meaning');
  // All that is worn on feet, socks last; nothing of the kitchen.
  const found = answer.items.map(({ item }) => item);
  expect(found.slice(0, 4).sort()).toEqual(['fell', 'moor', 'rain', 'vegan']);
  expect(found.slice(4).sort()).toEqual(['sock', 'wool']);
  expect(answer.items[0]?.reason).toEqual({ code: 'meaning' });
});

test('the limits of a query hold for what is found by meaning too', async () => {
  await search('footwear');
  expect(await list('footwear under $100')).not.toContain('moor');
});

test('what lies far from everything is not found at all', async () => {
  await search('far away');
  expect(await search('far away')).toMatchObject({ matched: 'nothing', items: [] });
});

test('the first search does not wait for the model, and a later one has it', async () => {
  let release = () => {};
  const loading = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Vectors are there from an earlier visit; the model itself is not loaded yet.
  world = await shop({ beforeEncode: (texts) => texts.includes('footwear') && loading });
  const first = search('boots');
  expect((await first).matched).toBe('words');
  release();
  await search('footwear');
  expect((await search('footwear')).matched).toBe('meaning');
});

test('without a model words alone decide', async () => {
  world = await shop({ model: false });
  expect((await list('wireless headphones')).slice(0, 2)).toEqual(['over-ear', 'in-ear']);
  expect((await search('footwear')).matched).toBe('nothing');
});

test('a model that fails costs meaning, not words', async () => {
  world = await shop({ failure: new Error('broken') });
  expect((await list('headphones')).length).toBeGreaterThan(0);
  expect((await search('footwear')).matched).toBe('nothing');
});

test('the visitor’s taste decides between equals, unless it shall not', async () => {
  // Hut Socks and Whisper Socks are named alike; the visitor looks at what lies by the headphones.
  await world.view('in-ear', 'over-ear');
  const [personal, plain] = [await search('socks'), await search('socks', { personal: false })];
  const lead = (answer: SearchAnswer) => {
    const score = (id: string) => answer.items.find(({ item }) => item === id)!.score;
    return score('wool') - score('sock');
  };
  expect(lead(personal)).toBeGreaterThan(lead(plain));
});

test('searching records nothing', async () => {
  await search('boots');
  expect(await world.engine.history()).toEqual([]);
});

test('live facts are found at the next search', async () => {
  await list('boots');
  await world.engine.update([
    { id: 'new', title: 'Snow Boots' },
    { id: 'moor', title: 'Moor Sandals' },
    { id: 'rain', price: 20 },
  ]);
  expect((await list('snow boots'))[0]).toBe('new');
  expect((await list('sandals'))[0]).toBe('moor');
  expect(await list('walking')).toEqual(['vegan']);
  expect(await list('boots under $30')).toEqual(['rain']);
});

test('fields that cannot be used are reported, and the rest is answered', async () => {
  const wrong = { limit: 0, filter: { minPrice: 'x' }, without: 3 };
  const answer = await world.engine.search('boots', wrong);
  expect(answer.error).toMatchObject({ code: 'SEARCH_INVALID', detail: { field: 'limit' } });
  expect(answer.items.length).toBeGreaterThan(0);
  const none = await world.engine.search(undefined, null);
  expect(none).toMatchObject({ matched: 'nothing', error: { detail: { field: 'text' } } });
});

test('a least price above the highest is reported, and neither counts', async () => {
  const answer = await search('boots', {
    filter: { minPrice: 50, maxPrice: 40, brands: ['Cairn'] },
  });
  expect(answer.error).toMatchObject({ detail: { field: 'filter.minPrice' } });
  expect(answer.items.map(({ product }) => product.brand)).toContain('Cairn');
});

test('a filter by attributes asks for one value of each', async () => {
  const attributes = { Color: ['RED', 'brown'], material: 'leather' };
  expect(await list('boots', { filter: { attributes } })).toEqual(['moor']);
});

test('without words the page’s filter alone lists what sells', async () => {
  expect(await list('', { filter: { categories: ['boots'] } })).toEqual(['moor', 'rain', 'vegan']);
  expect(await list('')).toEqual([]);
});

const bad: [string, string][] = [
  ['10,000 characters', 'boots '.repeat(1_667)],
  ['10,000 letters in one word', 'b'.repeat(10_000)],
  ['punctuation', '!?.,;:-_()[]{}<>/\\|@#$%^&*+=~`'],
  ['emoji', '🥾👍🏽👨‍👩‍👧'],
  ['right-to-left text', 'حذاء المشي نعلي'],
  ['direction marks', '\u202eboots\u202c\u200f'],
  ['lone surrogates', '\ud800boots\udfff'],
  ['SQL', "'; DROP TABLE products; -- boots"],
  ['HTML', '<img src=x onerror=alert(1)>boots</img>'],
  ['names of object members', '__proto__ constructor toString hasOwnProperty'],
  ['control characters', '\u0000boots\u0007\n\r\t'],
  ['blanks', '   '],
  ['a very long number', '9'.repeat(400)],
  ['combining marks', `b${'\u0301'.repeat(500)}`],
];

test.each(bad)('%s are answered like any query', async (_, query) => {
  const answer = await search(query);
  expect(answer.error).toBeUndefined();
  expect(answer.items.length).toBeLessThanOrEqual(20);
  expect(await world.engine.suggest(query, 5)).toBeInstanceOf(Array);
  expect(JSON.stringify(answer)).toBeTypeOf('string');
});

test.each(bad.filter(([, query]) => query.includes('boots')))(
  'the word within %s is found',
  async (_, query) => {
    expect((await list(query)).slice(0, 3)).toContain('moor');
  },
);

const ids = new Set(searchShop.map(({ id }) => id));
const prices = ({ minPrice = 0, maxPrice = minPrice }: ProductFilter) => minPrice <= maxPrice;
const filter: fc.Arbitrary<ProductFilter> = fc
  .record(
    {
      categories: fc.constantFrom(['Boots'], ['kitchen'], ['Clothing > Shoes > Boots'], ['none']),
      brands: fc.constantFrom(['cairn'], ['Sona', 'Pellow']),
      minPrice: fc.integer({ min: 0, max: 100 }),
      maxPrice: fc.integer({ min: 10, max: 300 }),
      inStock: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .filter(prices);
const query = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('red', 'boots', 'mug', 'under $50', 'without', 'leather', 'cheap', 'x'),
      {
        maxLength: 5,
      },
    )
    .map((words) => words.join(' ')),
);

test('every hit is a product of the shop that passes all filters, once, best first', async () => {
  const property = fc.asyncProperty(
    query,
    filter,
    fc.integer({ min: 1, max: 15 }),
    async (text, wanted, limit) => {
      const { items, chips } = await search(text, { limit, filter: wanted });
      expect(items.length).toBeLessThanOrEqual(limit);
      expect(items.every(({ item }) => ids.has(item))).toBe(true);
      const keys = items.map(({ item, product }) => product.groupId ?? item);
      expect(new Set(keys).size).toBe(keys.length);
      const inStock = items.filter(({ product }) => product.availability !== 'out-of-stock');
      const scores = inStock.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
      expect(items.slice(0, inStock.length)).toEqual(inStock);
      for (const { product } of items) {
        const { price = Number.NaN, brand = '', categories = [] } = product;
        if (wanted.minPrice !== undefined) expect(price).toBeGreaterThanOrEqual(wanted.minPrice);
        if (wanted.maxPrice !== undefined) expect(price).toBeLessThanOrEqual(wanted.maxPrice);
        if (wanted.inStock) expect(product.availability).toBeUndefined();
        if (wanted.brands) {
          expect(wanted.brands.map((name) => name.toLowerCase())).toContain(brand.toLowerCase());
        }
        if (wanted.categories) {
          const path = categories[0]!.toLowerCase();
          expect(path).toContain(wanted.categories[0]!.toLowerCase());
        }
        for (const chip of chips) {
          if (chip.kind === 'price') expect(price).toBeLessThanOrEqual(chip.max!);
        }
      }
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

test('suggestions begin like what was typed: categories, brands, products', async () => {
  const texts = async (text: string, limit = 8) =>
    (await world.engine.suggest(text, limit)).map((entry) => `${entry.kind} ${entry.text}`);
  expect(await texts('he')).toEqual([
    'category Headphones',
    // By popularity: 99 is sold out and stands last.
    'product Sona WH-1000XM4 Wireless Headphones',
    'product Pebble Wired Headphones',
    'product Heath Walking Boots',
    'product Studio Headphones',
  ]);
  expect(await texts('ca')).toContain('brand Cairn');
  expect(await texts('red bo')).toContain('words red boots');
  expect(await texts('haedp')).toContain('category Headphones');
  expect(await texts('headphones', 1)).toHaveLength(1);
  expect(await texts('')).toEqual([]);
  expect(await world.engine.suggest(undefined, undefined)).toEqual([]);
});
