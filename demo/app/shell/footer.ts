import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';

/** What this place is, in a few words. */
export function createFooter(): HTMLElement {
  return h(
    'footer',
    { class: 'footer' },
    h(
      'div',
      { class: 'container footer-inner' },
      h(
        'div',
        { class: 'footer-text' },
        h('p', {}, t('footer.what')),
        h('p', { class: 'muted' }, t('footer.offline')),
        h('p', { class: 'muted' }, t('footer.goods')),
      ),
      h(
        'nav',
        { 'aria-label': t('footer.links') },
        h(
          'ul',
          { role: 'list', class: 'footer-links' },
          h('li', {}, h('a', { href: '/your-data' }, t('footer.data'))),
          h('li', {}, h('a', { href: '/own-catalog' }, t('footer.own'))),
        ),
      ),
    ),
  );
}
