import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';

export interface Crumb {
  href: string;
  label: string;
}

/** The way from the front page to this one. */
export function breadcrumbs(crumbs: readonly Crumb[], here: string): HTMLElement {
  const links = [{ href: '/', label: t('home') }, ...crumbs].map(({ href, label }) =>
    h('li', {}, h('a', { href }, label)),
  );
  return h(
    'nav',
    { class: 'crumbs', 'aria-label': t('product.crumbs') },
    h('ol', { role: 'list' }, links, h('li', { 'aria-current': 'page' }, here)),
  );
}
