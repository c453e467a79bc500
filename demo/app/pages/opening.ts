import { button } from '../components/button.ts';
import { icon } from '../components/icons.ts';
import { cardSkeleton } from '../components/product-card.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';

/** What stands until the catalogue is there. */
export function openingPage(): Page {
  const title = t('loading.title');
  const cards = Array.from({ length: 12 }, () => cardSkeleton());
  const element = h(
    'div',
    { class: 'container opening' },
    h('h1', { class: 'visually-hidden' }, title),
    h('div', { class: 'opening-band' }),
    h('div', { class: 'grid' }, cards),
  );
  return { title, element };
}

/** What stands where the catalogue did not come. */
export function catalogFailedPage(): Page {
  const title = t('catalog.failed.title');
  const element = h(
    'div',
    { class: 'container', role: 'alert' },
    h(
      'div',
      { class: 'message' },
      icon('warning'),
      h('h1', {}, title),
      h('p', {}, t('catalog.failed.text')),
      button({
        label: t('retry'),
        look: 'primary',
        // The recommender waits for the same file: both begin anew.
        onclick: () => location.reload(),
      }),
    ),
  );
  return { title, element };
}
