import type { Product } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { productPicture } from '../components/picture.ts';
import { isSoldOut } from '../components/stock.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { variantLabel } from '../product-name.ts';

/** The product's variants as links to their own pages; nothing where there is but one. */
export function variantLinks(product: Product): HTMLElement | undefined {
  const variants = catalog().variantsOf(product);
  if (variants.length < 2) return undefined;
  const links = variants.map((variant) =>
    h(
      'li',
      {},
      h(
        'a',
        {
          class: `variant${isSoldOut(variant) ? ' variant-sold-out' : ''}`,
          href: `/product/${encodeURIComponent(variant.id)}`,
          'aria-current': variant === product ? 'page' : undefined,
        },
        productPicture(variant, { eager: true, class: 'variant-picture' }),
        h('span', { lang: 'en' }, variantLabel(variant)),
        isSoldOut(variant) &&
          h('span', { class: 'visually-hidden' }, ` (${t('stock.out-of-stock')})`),
      ),
    ),
  );
  return h(
    'nav',
    { 'aria-label': t('product.choices') },
    h('ul', { class: 'variants', role: 'list' }, links),
  );
}
