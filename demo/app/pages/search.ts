import { catalog } from '../catalog.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { replaceAddress, type Visit } from '../router.ts';
import { createPageRows } from '../rows/page-rows.ts';
import { plans } from '../rows/plans.ts';
import { searchProducts } from '../search.ts';
import { shop } from '../shop.ts';
import { gridStep, productGrid } from './product-grid.ts';

/** Searches worth trying, as the products are called. */
const ideas = ['headlamp', 'pour over', 'trail shoes', 'puzzle', 'dog bed', 'linen'];

/** What matches a text. */
export function searchPage({ query, isAgain }: Visit): Page {
  const text = (query.get('q') ?? '').trim().slice(0, 200);
  const title = text ? t('search.title', { text }) : t('search.title.empty');
  const found = searchProducts(catalog(), text);
  if (text && !isAgain) void shop.record({ type: 'search', text });
  const rows = createPageRows({
    plan: plans.search(),
    exclude: found.slice(0, gridStep).map(({ id }) => id),
  });
  const element = h(
    'div',
    { class: 'container' },
    h(
      'div',
      { class: 'page-head' },
      h('h1', {}, title),
      h('p', { class: 'muted', role: 'status' }, summary(text, found.length)),
    ),
    found.length > 0
      ? productGrid({
          products: found,
          shown: Number(query.get('show')) || gridStep,
          onMore: (shown) =>
            replaceAddress(`/search?${new URLSearchParams({ q: text, show: String(shown) })}`),
        })
      : suggestions(),
    h('div', { class: 'section' }, rows.element),
  );
  return { title, element, destroy: rows.destroy };
}

function summary(text: string, count: number): string {
  if (!text) return t('search.empty');
  return count > 0 ? t('search.count', { count }) : t('search.none', { text });
}

function suggestions(): HTMLElement {
  const links = ideas.map((idea) =>
    h(
      'li',
      {},
      h('a', { class: 'chip', lang: 'en', href: `/search?q=${encodeURIComponent(idea)}` }, idea),
    ),
  );
  return h(
    'div',
    { class: 'suggestions' },
    h('p', {}, t('search.try')),
    h('ul', { class: 'chips', role: 'list' }, links),
  );
}
