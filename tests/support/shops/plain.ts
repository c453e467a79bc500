import { type Good, printed } from './goods.js';
import type { ShopKind } from './shop-kind.js';

/** JSON-LD as search engines want it, and the shop's own call for the cart. */
export const plain: ShopKind = {
  name: 'plain',
  product: (good) => `<script type="application/ld+json">${printed(jsonLd(good))}</script>`,
  buy: ({ sku }) =>
    `<button id="buy" onclick="shop.record({ type: 'cart', item: '${sku}' })">Add</button>`,
};

/** A product in a graph, with others it goes with. */
export function jsonLd({ sku, title, price }: Good): unknown {
  const offers = { '@type': 'Offer', price: String(price), priceCurrency: 'EUR' };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'BreadcrumbList', itemListElement: [] },
      {
        '@type': ['Product', 'Thing'],
        name: title,
        sku,
        offers: [offers],
        isRelatedTo: [{ '@type': 'Product', name: 'Socks', sku: 'SOCKS' }],
      },
    ],
  };
}
