import { catalog } from '../catalog.ts';
import { h } from '../dom.ts';
import { categoryName } from '../i18n/category-name.ts';
import { t } from '../i18n/i18n.ts';
import type { SearchView } from './view.ts';

export type FilterChange = Partial<Pick<SearchView, 'inStock' | 'department' | 'personal'>>;

export interface Filters {
  element: HTMLElement;
  /** Takes over a view that was changed elsewhere. */
  follow(view: SearchView): void;
}

/** Department, stock, and whether the visitor's interests count. */
export function createFilters(view: SearchView, change: (next: FilterChange) => void): Filters {
  const department = h(
    'select',
    {
      class: 'field',
      'aria-label': t('search.department'),
      onchange: () => change({ department: department.value || undefined }),
    },
    h('option', { value: '' }, t('search.department.all')),
    catalog().departments.map(({ slug, name }) => h('option', { value: slug }, categoryName(name))),
  );
  const inStock = h('input', {
    type: 'checkbox',
    onchange: () => change({ inStock: inStock.checked }),
  });
  const personal = h('input', {
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    onchange: () => change({ personal: personal.checked }),
  });
  function follow(now: SearchView): void {
    department.value = now.department ?? '';
    inStock.checked = now.inStock;
    personal.checked = now.personal;
  }
  follow(view);
  const element = h(
    'div',
    { class: 'search-filters' },
    department,
    h('label', { class: 'check' }, inStock, t('department.in-stock')),
    h(
      'label',
      { class: 'check', title: t('search.personal.hint') },
      personal,
      t('search.personal'),
    ),
  );
  return { element, follow };
}
