import type { SearchAnswer } from '../../../src/index.js';
import { millisText } from '../format.ts';
import { t } from '../i18n/i18n.ts';

/** What was found, in a sentence or two. */
export function summary(text: string, { items, matched, corrections }: SearchAnswer): string {
  if (matched === 'nothing') return t('search.none', { text });
  if (matched === 'meaning') return t('search.meaning');
  const near = items.filter(({ reason }) => reason.code === 'meaning').length;
  const count = items.length - near;
  const found = t('search.count', { count });
  const sentences = [
    near > 0 ? t('search.count.near', { found, near }) : t('search.count.all', { found }),
  ];
  for (const { from, to } of corrections) sentences.unshift(t('search.corrected', { from, to }));
  return sentences.join(' ');
}

/** How long it took, and where. */
export function took({ timings }: SearchAnswer): string {
  return t('search.took', { time: millisText(timings.total) });
}
