import type { SearchAnswer, SearchHit } from '../../../src/index.js';
import { locale, t } from '../i18n/i18n.ts';

/** How a product was found, in words: a mistyped word as it was read. */
export function searchReason(
  { reason }: SearchHit,
  corrections: SearchAnswer['corrections'],
): string {
  if (reason.code !== 'words') return t(`search.reason.${reason.code}`);
  const words = reason.words.map((word) => {
    return corrections.find(({ from }) => from === word)?.to ?? word;
  });
  const list = new Intl.ListFormat(locale(), { type: 'unit', style: 'short' });
  return t('search.reason.words', { list: list.format(new Set(words)) });
}
