import { goods, printed } from './goods.js';
import { jsonLd } from './plain.js';
import type { ShopKind } from './shop-kind.js';

/**
 * A shop that never loads a second page: it puts another `main` in place, its structured data a moment
 * later, and tells Segment of the cart. On its home page the structured data of the last product stays.
 */
export const singlePage: ShopKind = {
  name: 'single-page',
  head: `<script>
    const listeners = [];
    window.analytics = {
      on: (event, hear) => listeners.push(hear),
      off: (event, hear) => listeners.splice(listeners.indexOf(hear), 1),
      track: (name, properties) => { for (const hear of listeners) hear(name, properties, {}, {}); },
    };
  </script>`,
  buy: ({ sku, price }) => `<button id="buy" onclick='analytics.track("Product Added", {
    product_id: "${sku}", price: ${price}, quantity: 1 })'>Add</button>`,
  foot: `<script>
    const data = ${printed(Object.fromEntries(goods.map((good) => [good.handle, jsonLd(good)])))};
    function show(html) {
      const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      document.querySelector('main').replaceWith(main);
      const handle = location.pathname.split('/products/')[1];
      if (!handle) return;
      setTimeout(() => {
        document.querySelector('script[type="application/ld+json"]')?.remove();
        const block = document.createElement('script');
        block.type = 'application/ld+json';
        block.textContent = JSON.stringify(data[handle]);
        document.head.append(block);
      }, 50);
    }
    async function go(address) {
      const html = await (await fetch(address)).text();
      history.pushState(null, '', address);
      show(html);
    }
    addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (!link) return;
      event.preventDefault();
      go(link.href);
    });
    addEventListener('submit', (event) => {
      event.preventDefault();
      go(event.target.action + '?' + new URLSearchParams(new FormData(event.target)));
    });
    addEventListener('popstate', async () => show(await (await fetch(location.href)).text()));
  </script>`,
};
