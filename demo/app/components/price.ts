import type { Product } from '../../../src/index.js';
import { h } from '../dom.ts';
import { money, t } from '../i18n/i18n.ts';

/** The price, with the one before a reduction; spoken as "Now … Was …". */
export function price(product: Product): HTMLElement {
  const { price: now = 0, listPrice, currency = 'USD' } = product;
  if (listPrice === undefined || listPrice <= now) {
    return h('span', { class: 'price' }, h('span', {}, money(now, currency)));
  }
  return h(
    'span',
    { class: 'price price-reduced' },
    h('span', { class: 'visually-hidden' }, `${t('price.now')} `),
    h('span', {}, money(now, currency)),
    ' ',
    h('span', { class: 'visually-hidden' }, `${t('price.was')} `),
    h('s', {}, money(listPrice, currency)),
  );
}
