import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/shared/display-width.js';
import { de } from '../../../src/texts/languages/de.js';
import { en } from '../../../src/texts/languages/en.js';
import { es } from '../../../src/texts/languages/es.js';
import { fr } from '../../../src/texts/languages/fr.js';
import { ja } from '../../../src/texts/languages/ja.js';
import { zh } from '../../../src/texts/languages/zh.js';
import { createTexts } from '../../../src/texts/texts.js';
import type { Reason, Recommendation, Slate } from '../../../src/types.js';

const languages = [en, de, fr, es, ja, zh];
const quotes = {
  en: '“”',
  de: '„“',
  fr: '«»',
  es: '«»',
  ja: '「」',
  'zh-Hans': '“”',
} as Record<string, string>;

const anchor = { item: 'fell', title: 'Fell 3' };
const category = 'Shoes';

/** Every reason there is: a code without an example here does not compile. */
const reasons: { [Code in Reason['code']]: Reason & { code: Code } } = {
  'like-viewed': { code: 'like-viewed', ...anchor },
  'like-carted': { code: 'like-carted', ...anchor },
  'like-purchased': { code: 'like-purchased', ...anchor },
  'similar-to': { code: 'similar-to', ...anchor },
  'goes-with': { code: 'goes-with', ...anchor },
  'bought-together': { code: 'bought-together', ...anchor },
  'same-category': { code: 'same-category', category },
  'new-in-category': { code: 'new-in-category', category },
  'in-price-range': { code: 'in-price-range', low: 80, high: 140, currency: 'EUR' },
  'viewed-before': { code: 'viewed-before' },
  'buy-again': { code: 'buy-again' },
  'in-cart': { code: 'in-cart' },
  'left-off': { code: 'left-off' },
  popular: { code: 'popular' },
  trending: { code: 'trending' },
  new: { code: 'new' },
  pinned: { code: 'pinned' },
  'in-catalog': { code: 'in-catalog' },
};

function slate(strategy: Slate['strategy'], reason: Reason): Slate {
  const product = { id: 'moor', title: 'Moor' };
  const found = strategy as Recommendation['strategy'];
  const items = [{ item: 'moor', product, score: 1, reason, strategy: found }];
  return { slate: 's', strategy, anchor, items, timings: { rank: 0, total: 0 } };
}

describe.each(languages)('$tag', (language) => {
  const texts = createTexts(language);

  test.each(Object.values(reasons))('says why: $code', (reason) => {
    const said = texts.reason(reason);
    expect(said).toMatch(/\p{L}/u);
    expect(said).not.toMatch(/[{}]|undefined/);
    if ('title' in reason) expect(said).toContain('Fell 3');
    if ('category' in reason) expect(said).toContain('Shoes');
  });

  test.each(Object.keys(language.headlines))('heads a list: %s', (key) => {
    const reason = reasons['like-viewed'];
    const said = texts.headline(slate(key as Slate['strategy'], reason));
    expect(said).toMatch(/\p{L}/u);
    expect(said).not.toMatch(/[{}]|undefined/);
  });

  const sentences = [...Object.values(language.reasons), ...Object.values(language.headlines)];

  test.each(sentences)('%s: short, with holes that exist, in its own quotation marks', (text) => {
    expect(displayWidth(text.replace(/\{\w+\}/g, ''))).toBeLessThanOrEqual(45);
    for (const [, hole] of text.matchAll(/\{(\w*)\}/g))
      expect(['title', 'category']).toContain(hole);
    const marks = text.match(/[“”„«»「」"'‘]/gu)?.join('') ?? '';
    expect(['', quotes[language.tag]]).toContain(marks);
    if (text.includes('{title}')) expect(marks).not.toBe('');
  });

  test('the headline that stands in for others has no hole', () => {
    expect(language.headlines['for-you']).not.toContain('{');
  });
});

test('no language was copied from another', () => {
  for (const key of Object.keys(en.reasons) as Reason['code'][]) {
    expect(new Set(languages.map(({ reasons: table }) => table[key])).size, key).toBe(6);
  }
});
