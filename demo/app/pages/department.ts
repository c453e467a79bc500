import type { Product } from '../../../src/index.js';
import { catalog, categoryParts, type Department } from '../catalog.ts';
import { button } from '../components/button.ts';
import { isSoldOut } from '../components/stock.ts';
import { h } from '../dom.ts';
import { categoryName } from '../i18n/category-name.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { replaceAddress, type Visit } from '../router.ts';
import { createPageRows } from '../rows/page-rows.ts';
import { plans } from '../rows/plans.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { readView, sortNames, sortProducts, type View, writeView } from './department-view.ts';
import { notFoundPage } from './not-found.ts';
import { gridStep, productGrid } from './product-grid.ts';

/** All products of a department, to be narrowed and sorted. */
export function departmentPage({ parts, query }: Visit): Page {
  const department = catalog().department(parts.slug!);
  if (!department) return notFoundPage(t('not-found.department.title'));
  let view = readView(query, department);
  const title = categoryName(view.category ?? department.name);
  const count = h('p', { class: 'muted', role: 'status' });
  const results = h('div', { class: 'results' });
  const first = sortProducts(productsOf(department, view), view.sort).slice(0, gridStep);
  const rows = createPageRows({ plan: plans.department(), exclude: first.map(({ id }) => id) });

  function change(next: Partial<View>): void {
    view = { ...view, shown: gridStep, ...next };
    keep();
    fill();
  }
  function keep(): void {
    replaceAddress(`/department/${department!.slug}${writeView(view)}`);
  }
  function fill(): void {
    const found = sortProducts(productsOf(department!, view), view.sort);
    count.textContent = t('department.count', { count: found.length });
    results.replaceChildren(
      found.length === 0
        ? noneInStock(() => {
            change({ inStock: false });
            checkbox.checked = false;
          })
        : productGrid({
            products: found,
            shown: view.shown,
            onMore(shown) {
              view = { ...view, shown };
              keep();
            },
          }),
    );
  }
  const checkbox = h('input', {
    type: 'checkbox',
    checked: view.inStock,
    onchange: () => change({ inStock: checkbox.checked }),
  });
  fill();

  const element = h(
    'div',
    { class: 'container department' },
    breadcrumbs(
      view.category === undefined
        ? []
        : [{ href: `/department/${department.slug}`, label: categoryName(department.name) }],
      title,
    ),
    h('div', { class: 'department-head' }, h('h1', {}, title), count),
    categoryChips(department, view),
    h(
      'div',
      { class: 'department-tools' },
      h('label', { class: 'check' }, checkbox, t('department.in-stock')),
      sortField(view, (sort) => change({ sort })),
    ),
    results,
    h('div', { class: 'section' }, rows.element),
  );
  return { title, element, destroy: rows.destroy };
}

function productsOf(department: Department, { category, inStock }: View): Product[] {
  return department.products.filter((product) => {
    if (category !== undefined && categoryParts(product)[1] !== category) return false;
    return (
      !inStock ||
      catalog()
        .variantsOf(product)
        .some((variant) => !isSoldOut(variant))
    );
  });
}

function categoryChips({ slug, name, categories }: Department, view: View): HTMLElement {
  const chip = (category: string | undefined) =>
    h(
      'li',
      {},
      h(
        'a',
        {
          class: 'chip',
          href: `/department/${slug}${writeView({ ...view, category, shown: gridStep })}`,
          'aria-current': category === view.category ? 'page' : undefined,
        },
        category === undefined ? t('department.all') : categoryName(category),
      ),
    );
  return h(
    'nav',
    { 'aria-label': t('department.categories', { department: categoryName(name) }) },
    h('ul', { class: 'chips', role: 'list' }, chip(undefined), categories.map(chip)),
  );
}

function sortField(view: View, choose: (sort: View['sort']) => void): HTMLElement {
  const select = h(
    'select',
    { class: 'field', onchange: () => choose(select.value as View['sort']) },
    sortNames.map((name) =>
      h('option', { value: name, selected: name === view.sort }, t(`department.sort.${name}`)),
    ),
  );
  return h('label', { class: 'sort' }, h('span', {}, t('department.sort')), select);
}

function noneInStock(showAll: () => void): HTMLElement {
  return h(
    'div',
    { class: 'message' },
    h('p', {}, t('department.none')),
    button({ label: t('department.none.action'), onclick: showAll }),
  );
}
