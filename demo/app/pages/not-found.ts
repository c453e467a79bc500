import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { createPageRows } from '../rows/page-rows.ts';
import { plans } from '../rows/plans.ts';

/** A friendly end of a wrong way. */
export function notFoundPage(title = t('not-found.title'), text = t('not-found.text')): Page {
  const rows = createPageRows({ plan: plans.nothing() });
  const element = h(
    'div',
    { class: 'container' },
    h('div', { class: 'page-head' }, h('h1', {}, title), h('p', { class: 'muted' }, text)),
    rows.element,
  );
  return { title, element, destroy: rows.destroy };
}
