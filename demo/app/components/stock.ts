import type { Availability, Product } from '../../../src/index.js';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';

/** Whether the product can be bought, in words. */
export function stock(product: Product): HTMLElement {
  const state = availability(product);
  return h('span', { class: `stock stock-${state}` }, t(`stock.${state}`));
}

export function availability(product: Product): Availability {
  return product.availability ?? 'in-stock';
}

export function isSoldOut(product: Product): boolean {
  return availability(product) === 'out-of-stock';
}
