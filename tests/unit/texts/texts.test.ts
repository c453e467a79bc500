import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../../../src/texts/languages/en.js';
import { createTexts } from '../../../src/texts/texts.js';
import type { Reason, Recommendation, Slate } from '../../../src/types.js';

const anchor = { item: 'fell', title: 'Fell shoe' };
const liked: Reason = { code: 'like-viewed', ...anchor };
const popular: Reason = { code: 'popular' };
const texts = createTexts(en);

function found(strategy: Recommendation['strategy'], reason: Reason): Recommendation {
  return { item: 'moor', product: { id: 'moor', title: 'Moor' }, score: 1, reason, strategy };
}

function headline(
  slate: Partial<Slate> & Pick<Slate, 'strategy'>,
  { headline: head } = texts,
): string {
  return head({ items: [], ...slate });
}

test('a row that starts from an item names it', () => {
  const named = 'Because you viewed “Fell shoe”';
  for (const used of ['because-you-viewed', 'same-category'] as const) {
    expect(headline({ strategy: 'because-you-viewed', used, anchor })).toBe(named);
  }
});

test('an empty list is called by its strategy', () => {
  expect(headline({ strategy: 'recently-viewed' })).toBe('Recently viewed');
});

test('a list that fell down to what sells does not claim more', () => {
  const items = [found('popular', popular), found('popular', popular)];
  const used = 'popular';
  expect(headline({ strategy: 'for-you', used, items })).toBe('Popular right now');
  const some = [found('bought-together', liked), ...items];
  expect(headline({ strategy: 'bought-together', used, anchor, items: some })).toBe(
    'Popular right now',
  );
  expect(headline({ strategy: 'continue', used: 'recently-viewed' })).toBe('Recently viewed');
});

test('a headline that another list of the page has gives way to what is true of any list', () => {
  const slate = { strategy: 'new', used: 'popular', items: [found('popular', popular)] } as const;
  const taken: string[] = [];
  for (let row = 0; row < 5; row++)
    taken.push(texts.headline({ ...slate, items: [...slate.items] }, taken));
  expect(taken).toEqual([
    'Popular right now',
    'More to discover',
    'From our range',
    'Recommended for you',
    'Popular right now',
  ]);
});

test.each<[Slate['strategy'], Reason]>([
  ['popular', popular],
  ['trending', { code: 'trending' }],
  ['new', { code: 'new' }],
  ['because-you-viewed', liked],
  ['similar', { code: 'similar-to', ...anchor }],
  ['complementary', { code: 'goes-with', ...anchor }],
  ['recently-viewed', { code: 'viewed-before' }],
])('a reason is left out below the headline of %s, which says the same', (strategy, reason) => {
  const heading = headline({ strategy, anchor });
  expect(texts.reason(reason, heading)).toBe('');
  expect(texts.reason(reason, 'Seen at the fair')).toBe(texts.reason(reason));
});

test('a reason about something else, or in the words of the shop, stands below any headline', () => {
  const other: Reason = { code: 'similar-to', item: 'moor', title: 'Moor shoe' };
  expect(texts.reason(other, 'Similar to “Fell shoe”')).toBe('Similar to “Moor shoe”');
  const own = createTexts(en, { reasons: { popular: 'Loved by hikers' } });
  expect(own.reason(popular, 'Popular right now')).toBe('Loved by hikers');
  expect(own.reason(popular, 'Loved by hikers')).toBe('');
});

test('recommendations may hold what is popular, and be filled up by the shop’s pins', () => {
  const items = [found('for-you', liked), found('popular', popular), found('popular', popular)];
  expect(headline({ strategy: 'for-you', used: 'popular', items })).toBe('Recommended for you');
  expect(headline({ strategy: 'new', used: 'pinned' })).toBe('New arrivals');
});

test('where nothing is known to sell, the list is called new, or just what there is', () => {
  const fresh = found('popular', { code: 'new' });
  const plain = found('popular', { code: 'in-catalog' });
  const used = 'popular';
  expect(headline({ strategy: 'popular', used, items: [fresh, plain] })).toBe('New arrivals');
  expect(headline({ strategy: 'popular', used, items: [plain, plain] })).toBe('From our range');
  const inReach = found('popular', { code: 'in-price-range', low: 10, high: 20 });
  expect(headline({ strategy: 'popular', used, items: [fresh, inReach] })).toBe(
    'Popular right now',
  );
});

test('the headline of the shop may name the category that all items share', () => {
  const own = createTexts(en, { headlines: { 'for-you': 'More in {category}' } });
  const more = (category: string) => found('same-category', { code: 'same-category', category });
  const shoes = [more('Shoes'), more('Shoes')];
  expect(headline({ strategy: 'for-you', items: shoes }, own)).toBe('More in Shoes');
  expect(headline({ strategy: 'for-you', items: [...shoes, more('Tents')] }, own)).toBe(
    'Recommended for you',
  );
  expect(headline({ strategy: 'similar', anchor, items: shoes })).toBe('Similar to “Fell shoe”');
});

test('where nothing else fits, the shop’s own “for you” stands in', () => {
  const own = createTexts(en, { headlines: { 'for-you': 'Hand-picked' } });
  expect(own.reason({ code: 'unheard of' } as unknown as Reason)).toBe('Hand-picked');
  expect(headline({ strategy: 'similar' }, own)).toBe('Hand-picked');
});

test('the shop’s own sentence stands in place of ours', () => {
  const own = createTexts(en, {
    reasons: { 'like-viewed': 'You liked {title}, so' },
    headlines: { 'for-you': 'Hand-picked', 'recently-viewed': 'Your trail' },
  });
  expect(own.reason(liked)).toBe('You liked Fell shoe, so');
  expect(own.reason({ code: 'popular' })).toBe('Popular right now');
  expect(headline({ strategy: 'for-you' }, own)).toBe('Hand-picked');
  expect(headline({ strategy: 'recently-viewed' }, own)).toBe('Your trail');
});

test('an own sentence with a hole that nothing fills gives way to ours', () => {
  const own = createTexts(en, {
    reasons: { 'like-viewed': 'As {naem} said', popular: 'Popular in {category}' },
  });
  expect(own.reason(liked)).toBe('Because you viewed “Fell shoe”');
  expect(own.reason(popular)).toBe('Popular right now');
});

test.each([[null], [7], [{}], ['']])('%j is no sentence', (value) => {
  const reasons = { popular: value as string };
  expect(createTexts(en, { reasons }).reason(popular)).toBe('Popular right now');
});

test('a reason without its title, or one from a newer engine, is still a sentence', () => {
  expect(texts.reason({ ...liked, title: ' ' } as Reason)).toBe('Recommended for you');
  const unknown = { code: 'constructor' } as unknown as Reason;
  expect(texts.reason(unknown)).toBe('Recommended for you');
});

test.each([
  ['<img src=x onerror=alert(1)>', 'Because you viewed “<img src=x onerror=alert(1)>”'],
  ['{title} {category} {x}', 'Because you viewed “{title} {category} {x}”'],
  ['$& $1 $` %s', 'Because you viewed “$& $1 $` %s”'],
])('the title %j is text', (title, said) => {
  expect(texts.reason({ code: 'like-viewed', item: 'x', title })).toBe(said);
});

test('whatever stands in a title, the sentence around it stays whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
      const said = texts.reason({ code: 'like-viewed', item: 'x', title });
      expect(said).toMatch(/^(Because you viewed “.+”|Recommended for you)$/su);
    }),
  );
});
