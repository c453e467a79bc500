import type { Product } from '../../../src/index.js';
import { h } from '../dom.ts';

/** A small picture beside a product's name, which says what it shows; a blank tile without one. */
export function thumbnail(product: Product | undefined): HTMLElement {
  if (product?.image === undefined) return h('span', { class: 'thumbnail', 'aria-hidden': 'true' });
  return h('img', {
    class: 'thumbnail',
    src: product.image,
    alt: '',
    width: 48,
    height: 48,
    loading: 'lazy',
  });
}
