import type { ShopKind } from './shop-kind.js';

/** Classes and form of WooCommerce: adding to the cart loads the page anew. */
export const woocommerceLike: ShopKind = {
  name: 'woocommerce-like',
  bodyClass: (good) =>
    good
      ? `single single-product postid-${good.post} woocommerce woocommerce-page`
      : 'woocommerce-page',
  product: ({ sku }) => `<div class="product_meta">SKU: <span class="sku">${sku}</span></div>`,
  buy: ({ post }) => `<form class="cart" method="post" enctype="multipart/form-data">
    <input type="number" name="quantity" value="1" aria-label="Quantity">
    <button id="buy" type="submit" name="add-to-cart" value="${post}">Add</button>
  </form>`,
};
