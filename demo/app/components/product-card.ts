import type { Product } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';
import { productPicture } from './picture.ts';
import { price } from './price.ts';
import { availability, stock } from './stock.ts';

export interface CardOptions {
  /** Why the product stands here, in words; an empty text keeps the line's room. */
  reason?: string;
  /** Stands for all variants: without colour and size, with how many there are. */
  family?: boolean;
  /** Loads the picture at once: for what is seen first. */
  eager?: boolean;
  /** Called before the link is followed. */
  onOpen?: () => void;
  /** Further things on the card: a button in its corner. */
  extra?: HTMLElement;
}

/** A product in a row or a grid: a single link, spread over the whole card. */
export function productCard(product: Product, options: CardOptions = {}): HTMLElement {
  const { reason, family = false, eager = false } = options;
  const choices = family ? catalog().variantsOf(product).length : 1;
  return h(
    'article',
    { class: 'card' },
    productPicture(product, { eager }),
    h('p', { class: 'card-brand', lang: 'en' }, product.brand),
    h(
      'h3',
      { class: 'card-title', lang: 'en' },
      h(
        'a',
        {
          href: `/product/${encodeURIComponent(product.id)}`,
          title: product.title,
          onclick: options.onOpen,
          // The middle button opens a tab; the right one only a menu.
          onauxclick: (event: MouseEvent) => event.button === 1 && options.onOpen?.(),
        },
        family ? productName(product) : product.title,
      ),
    ),
    h(
      'p',
      { class: 'card-price' },
      price(product),
      availability(product) !== 'in-stock' && stock(product),
      choices > 1 && h('span', { class: 'card-choices' }, t('card.variants', { count: choices })),
    ),
    reason !== undefined && h('p', { class: 'card-reason', title: reason }, reason),
    options.extra,
  );
}

/** The room of a card that is still to come. */
export function cardSkeleton({ reason = false } = {}): HTMLElement {
  return h(
    'div',
    { class: 'card card-skeleton', 'aria-hidden': 'true' },
    h('div', { class: 'picture' }),
    h('p', { class: 'card-brand' }),
    h('div', { class: 'card-title' }),
    h('p', { class: 'card-price' }),
    reason && h('p', { class: 'card-reason' }),
  );
}
