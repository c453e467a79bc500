import type { SearchAnswer, SearchHit } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { cardSkeleton, productCard } from '../components/product-card.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { gridStep } from '../pages/product-grid.ts';
import { searchReason } from './reason.ts';

export interface Results {
  element: HTMLElement;
  /** Promises cards where none stand yet. */
  wait(): void;
  /** Shows the first `shown` items of an answer; a card that keeps its place is not touched. */
  show(answer: SearchAnswer, shown: number): void;
  /** Shows something else instead of cards. */
  say(message: HTMLElement): void;
  /** Cards that stand. */
  count(): number;
  isInUse(): boolean;
}

const skeletons = 12;

/** The products found, in a grid with "show more" below. */
export function createResults(onMore: (shown: number) => void): Results {
  const list = h('ul', { class: 'grid', role: 'list' });
  const status = h('p', { class: 'muted', 'aria-live': 'polite' });
  const more = button({ label: t('department.more'), onclick: grow });
  const foot = h('div', { class: 'grid-more' }, status, more);
  const other = h('div');
  const heading = h('h2', { class: 'visually-hidden' }, t('department.products'));
  const grid = h('div', { class: 'grid-block' }, heading, list, foot);
  const element = h('div', { class: 'results' }, grid, other);
  let answer: SearchAnswer | undefined;
  /** What stands at each place. */
  let keys: string[] = [];

  function fill(until: number): void {
    const { items, corrections } = answer!;
    const next = items.slice(0, until);
    const before = keys;
    keys = next.map((hit) => `${hit.item} ${searchReason(hit, corrections)}`);
    for (const [place, hit] of next.entries()) {
      const item = list.children[place] ?? list.appendChild(h('li'));
      if (before[place] !== keys[place]) {
        item.replaceChildren(card(hit, searchReason(hit, corrections), place));
      }
    }
    while (list.children.length > next.length) list.lastElementChild!.remove();
    more.hidden = next.length >= items.length;
    status.textContent = t('department.shown', { shown: next.length, count: items.length });
    foot.hidden = items.length <= gridStep;
  }

  function grow(): void {
    const first = keys.length;
    fill(first + gridStep);
    onMore(keys.length);
    list.children[first]?.querySelector('a')?.focus({ preventScroll: true });
  }

  return {
    element,
    wait() {
      element.setAttribute('aria-busy', 'true');
      if (keys.length > 0) return;
      grid.hidden = false;
      other.hidden = true;
      foot.hidden = true;
      const places = Array.from({ length: skeletons }, () => cardSkeleton({ reason: true }));
      list.replaceChildren(...places.map((place) => h('li', {}, place)));
    },
    show(next, shown) {
      answer = next;
      element.removeAttribute('aria-busy');
      grid.hidden = false;
      other.hidden = true;
      fill(shown);
    },
    say(message) {
      element.removeAttribute('aria-busy');
      keys = [];
      list.replaceChildren();
      other.replaceChildren(message);
      grid.hidden = true;
      other.hidden = false;
    },
    count: () => keys.length,
    isInUse: () => list.matches(':focus-within, :has(.card:hover)'),
  };
}

function card({ product }: SearchHit, reason: string, place: number): HTMLElement {
  return productCard(product, { reason, eager: place < 8 });
}
