import type { Product } from '../../../src/index.js';
import { h } from '../dom.ts';

/** The product's picture, a square. It says nothing that the title beside it does not. */
export function productPicture(
  product: Product,
  { eager = false, class: classes = 'picture' } = {},
): HTMLImageElement {
  return h('img', {
    class: classes,
    // Before `src`, or the browser has begun to load it.
    loading: eager ? 'eager' : 'lazy',
    decoding: 'async',
    width: 400,
    height: 400,
    alt: '',
    src: product.image ?? '',
  });
}
