import { afterEach, expect, test, vi } from 'vitest';
import { loadTexts } from '../../../src/texts/index.js';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['de', 'de', 'Derzeit beliebt'],
  ['de-AT', 'de', 'Derzeit beliebt'],
  ['FR_ca', 'fr', 'Populaire en ce moment'],
  ['es-419', 'es', 'Popular en este momento'],
  ['ja', 'ja', '人気の商品'],
  ['zh-CN', 'zh-Hans', '近期热门'],
  ['en-GB', 'en', 'Popular right now'],
  ['nl', 'en', 'Popular right now'],
  ['', 'en', 'Popular right now'],
  ['__proto__', 'en', 'Popular right now'],
])('%j is told in %s', async (locale, language, popular) => {
  const texts = await loadTexts({ locale });
  expect(texts.language).toBe(language);
  expect(texts.reason({ code: 'popular' })).toBe(popular);
});

test('without a locale the document’s language holds, and without a document English', async () => {
  expect((await loadTexts()).language).toBe('en');
  vi.stubGlobal('document', { documentElement: { lang: 'de-CH' } });
  expect((await loadTexts()).language).toBe('de');
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  expect((await loadTexts()).language).toBe('en');
});

test.each([[null], ['de'], [{ locale: 7, reasons: null }]])(
  '%j as options is no reason to fail',
  async (options) => {
    const texts = await loadTexts(options as never);
    expect(texts.reason({ code: 'popular' })).toBe('Popular right now');
  },
);

test('a language that does not arrive is English', async () => {
  vi.doMock('../../../src/texts/languages/ja.js', () => {
    throw new Error('network');
  });
  vi.resetModules();
  const { loadTexts: load } = await import('../../../src/texts/index.js');
  const texts = await load({ locale: 'ja', headlines: { 'for-you': 'おすすめ' } });
  expect(texts.language).toBe('en');
  expect(texts.headline({ strategy: 'for-you', items: [] })).toBe('おすすめ');
  vi.doUnmock('../../../src/texts/languages/ja.js');
});
