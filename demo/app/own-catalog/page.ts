import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';

/** The page at `/own-catalog`. */
export function ownCatalogPage(): Page {
  const title = t('footer.own');
  return { title, element: h('div', { class: 'container' }, h('h1', {}, title)) };
}
