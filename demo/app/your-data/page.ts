import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';

/** The page at `/your-data`. */
export function yourDataPage(): Page {
  const title = t('header.your-data');
  return { title, element: h('div', { class: 'container' }, h('h1', {}, title)) };
}
