import type { Product, Suggestion } from '../../../src/index.js';
import { icon } from '../components/icons.ts';
import { productPicture } from '../components/picture.ts';
import { price } from '../components/price.ts';
import { h } from '../dom.ts';
import { categoryName } from '../i18n/category-name.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';

export interface Suggestions {
  /** The listbox; it is hidden while closed. */
  element: HTMLElement;
  isOpen(): boolean;
  open(list: readonly Suggestion[], find: (id: string) => Product | undefined): void;
  close(): void;
  /** Makes the next or previous one active; beyond the ends none is. */
  move(step: 1 | -1): void;
  /** The active one. */
  active(): Suggestion | undefined;
}

/** The list below the search field. The focus stays in the field, which names the active option. */
export function createSuggestions(
  field: HTMLInputElement,
  id: string,
  onPick: (suggestion: Suggestion) => void,
): Suggestions {
  const element = h('ul', {
    id,
    class: 'suggest',
    role: 'listbox',
    'aria-label': t('suggest.list'),
  });
  let shown: readonly Suggestion[] = [];
  let place = -1;
  element.hidden = true;
  // A press would take the focus from the field, and with it the list.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  element.addEventListener('mousedown', (event) => event.preventDefault());

  function activate(next: number): void {
    element.children[place]?.setAttribute('aria-selected', 'false');
    place = next;
    const option = element.children[place];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    element.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  return {
    element,
    isOpen: () => !element.hidden,
    open(list, find) {
      if (list.length === 0) return close();
      activate(-1);
      shown = list;
      element.replaceChildren(
        ...list.map((suggestion, index) =>
          h(
            'li',
            {
              id: `${id}-${index}`,
              class: 'suggest-option',
              role: 'option',
              'aria-selected': 'false',
              onclick: () => onPick(suggestion),
            },
            content(suggestion, suggestion.item === undefined ? undefined : find(suggestion.item)),
          ),
        ),
      );
      element.hidden = false;
      element.scrollTop = 0;
      field.setAttribute('aria-expanded', 'true');
    },
    close,
    move(step) {
      const count = shown.length + 1;
      activate(((place + 1 + step + count) % count) - 1);
    },
    active: () => (element.hidden ? undefined : shown[place]),
  };
}

function content({ text, kind, count }: Suggestion, product: Product | undefined): Node[] {
  if (kind === 'product') {
    return [
      product
        ? productPicture(product, { eager: true, class: 'suggest-picture' })
        : h('span', { class: 'suggest-icon' }, icon('search')),
      h('span', { class: 'suggest-text', lang: 'en' }, product ? productName(product) : text),
      h('span', { class: 'suggest-note' }, product ? price(product) : ''),
    ];
  }
  return [
    h('span', { class: 'suggest-icon' }, icon('search')),
    h(
      'span',
      { class: 'suggest-text' },
      kind === 'category' ? categoryName(text) : h('span', { lang: 'en' }, text),
    ),
    h('span', { class: 'suggest-note muted' }, t(`suggest.${kind}`, { count })),
  ];
}
