import { type Good, printed } from './goods.js';
import type { ShopKind } from './shop-kind.js';

/** A theme with Shopify's analytics globals; the cart's form is sent by `fetch`, with a number alone. */
export const shopifyLike: ShopKind = {
  name: 'shopify-like',
  head: `<script>window.Shopify = { country: 'DE', routes: { root: '/shopify-like/' } };</script>`,
  product: (good) => `<script>
    window.ShopifyAnalytics = { meta: {
      page: { pageType: 'product', resourceType: 'product', resourceId: ${good.post} },
      product: ${printed(product(good))}, currency: 'EUR',
    } };
  </script>`,
  buy: ({ variant }) => `<form id="cart" action="/shopify-like/cart/add" method="post">
    <input type="hidden" name="id" value="${variant}"><input name="quantity" value="1" aria-label="Quantity">
    <button id="buy">Add</button>
  </form>
  <script>
    document.querySelector('#cart').addEventListener('submit', (event) => {
      event.preventDefault();
      fetch('/shopify-like/cart/add.js', { method: 'POST', body: new FormData(event.target) });
    });
  </script>`,
};

function product({ post, variant, sku, title, handle, price }: Good): object {
  const variants = [{ id: variant, price: price * 100, name: title, public_title: null, sku }];
  return {
    id: post,
    gid: `gid://shopify/Product/${post}`,
    vendor: 'V',
    type: 'T',
    handle,
    variants,
  };
}
