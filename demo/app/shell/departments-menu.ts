import { loadCatalog } from '../catalog.ts';
import { button } from '../components/button.ts';
import { icon } from '../components/icons.ts';
import { productPicture } from '../components/picture.ts';
import { h } from '../dom.ts';
import { categoryName } from '../i18n/category-name.ts';
import { number, t } from '../i18n/i18n.ts';
import { openHood, openTour } from './lazy-tools.ts';

/** All departments; on narrow screens also what the header has no room for. */
export function createDepartmentsMenu(close: () => void): HTMLElement {
  const list = h('ul', { class: 'menu-departments', role: 'list' });
  const fill = async () => {
    const { departments } = await loadCatalog();
    list.replaceChildren(
      ...departments.map(({ slug, name, products }) =>
        h(
          'li',
          {},
          h(
            'a',
            { class: 'menu-department', href: `/department/${slug}` },
            productPicture(products[0]!, { class: 'menu-picture' }),
            h('span', {}, categoryName(name)),
            h('span', { class: 'muted' }, number(products.length)),
          ),
        ),
      ),
    );
  };
  // Where the catalogue is missing, the page itself says so.
  fill().catch(() => undefined);
  return h(
    'div',
    { class: 'container' },
    h(
      'div',
      { class: 'menu-head' },
      h('h2', {}, t('header.departments')),
      button({ label: t('close'), icon: 'close', iconOnly: true, look: 'quiet', onclick: close }),
    ),
    h(
      'div',
      { class: 'menu-tools' },
      button({ label: t('header.tour'), icon: 'play', onclick: openTour }),
      button({ label: t('header.hood'), icon: 'hood', onclick: openHood }),
      h(
        'a',
        { class: 'button', href: '/your-data' },
        icon('lock'),
        h('span', {}, t('header.your-data')),
      ),
    ),
    list,
  );
}
