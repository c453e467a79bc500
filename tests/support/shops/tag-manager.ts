import type { Good } from './goods.js';
import { printed } from './goods.js';
import type { ShopKind } from './shop-kind.js';

/**
 * A shop that tells Google Tag Manager. Its script comes after the library's and wraps `push`; `gtag()` tells
 * of the cart a second time, as shops with both do.
 */
export const tagManager: ShopKind = {
  name: 'tag-manager',
  head: `<script>
    window.dataLayer = window.dataLayer || [];
    function gtag() { dataLayer.push(arguments); }
    gtag('consent', 'default', { ad_storage: 'denied' });
  </script>`,
  product: (good) =>
    `<script>dataLayer.push({ ecommerce: null }, ${printed({
      event: 'view_item',
      ecommerce: { currency: 'EUR', items: [item(good)] },
    })});</script>`,
  buy: (good) => `<button id="buy">Add</button><script>
    document.querySelector('#buy').onclick = () => {
      dataLayer.push({ ecommerce: null });
      dataLayer.push({ event: 'add_to_cart', ecommerce: { items: [${printed(item(good))}] } });
      gtag('event', 'add_to_cart', { items: [${printed(item(good))}] });
    };
  </script>`,
  foot: `<script>
    window.handled = [];
    addEventListener('load', () => setTimeout(() => {
      const before = dataLayer.push;
      dataLayer.push = function (...entries) {
        handled.push(...entries);
        return before.apply(dataLayer, entries);
      };
    }, 100));
  </script>`,
};

function item({ sku, title, price }: Good): object {
  return { item_id: sku, item_name: title, price: String(price), quantity: 1 };
}
