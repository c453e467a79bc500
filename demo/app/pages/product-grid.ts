import type { Product } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { productCard } from '../components/product-card.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';

/** Cards that come at a time. */
export const gridStep = 24;

export interface GridOptions {
  products: readonly Product[];
  /** How many are shown at first; more than a step where the visitor comes back. */
  shown: number;
  /** Called when the visitor asked for more. */
  onMore(shown: number): void;
}

/** Products in a grid, with "show more" below. */
export function productGrid({ products, shown, onMore }: GridOptions): HTMLElement {
  const list = h('ul', { class: 'grid', role: 'list' });
  const status = h('p', { class: 'muted', 'aria-live': 'polite' });
  const more = button({ label: t('department.more'), onclick: () => grow() });
  let place = 0;

  function fill(until: number): void {
    for (; place < Math.min(until, products.length); place++) {
      const card = productCard(products[place]!, { family: true, eager: place < 8 });
      list.append(h('li', {}, card));
    }
    more.hidden = place >= products.length;
    status.textContent = t('department.shown', { shown: place, count: products.length });
    status.hidden = products.length <= gridStep;
  }

  function grow(): void {
    const first = place;
    fill(place + gridStep);
    onMore(place);
    list.children[first]?.querySelector('a')?.focus({ preventScroll: true });
  }

  fill(Math.max(gridStep, shown));
  const heading = h('h2', { class: 'visually-hidden' }, t('department.products'));
  return h(
    'div',
    { class: 'grid-block' },
    heading,
    list,
    h('div', { class: 'grid-more' }, status, more),
  );
}
