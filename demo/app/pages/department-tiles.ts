import { catalog } from '../catalog.ts';
import { productPicture } from '../components/picture.ts';
import { h } from '../dom.ts';
import { categoryName } from '../i18n/category-name.ts';
import { t } from '../i18n/i18n.ts';

/** A picture for every department. */
export function departmentTiles(): HTMLElement {
  const tiles = catalog().departments.map(({ slug, name, products }) =>
    h(
      'li',
      {},
      h(
        'a',
        { class: 'tile', href: `/department/${slug}` },
        productPicture(products[1] ?? products[0]!),
        h('span', { class: 'tile-name' }, categoryName(name)),
        h('span', { class: 'muted' }, t('department.count', { count: products.length })),
      ),
    ),
  );
  return h(
    'section',
    { 'aria-labelledby': 'tiles' },
    h('h2', { id: 'tiles', class: 'section-title' }, t('home.departments')),
    h('ul', { class: 'tiles', role: 'list' }, tiles),
  );
}
