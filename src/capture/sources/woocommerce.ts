import type { Line, Source } from '../report.js';
import { watchForms, watchRequests } from '../requests.js';
import { amountOf, namesOf } from '../values.js';

/** A shop of WooCommerce: its classes, forms and buttons, and the requests of its scripts and blocks. */
export const woocommerceSource: Source = {
  read() {
    if (document.body?.classList.contains('woocommerce-order-received')) return purchase();
    if (!document.body?.classList.contains('single-product')) return [];
    const id = /(?:^|\s)postid-(\d+)/.exec(document.body.className)?.[1];
    const names = namesOf(id, document.querySelector('.product_meta .sku')?.textContent);
    return names.length > 0 ? [{ source: 'woocommerce', type: 'view', lines: [{ names }] }] : [];
  },
  follow(tell) {
    const isWoo = document.querySelector('[class*="woocommerce"], [class*="wc-block"]');
    if (!isWoo) return undefined;
    const add = (line: Line): void => {
      if (line.names.length > 0) tell({ source: 'woocommerce', type: 'cart', lines: [line] });
    };
    const clicked = (event: Event): void => {
      const link = (event.target as Element | null)?.closest?.<HTMLElement>(
        'a.remove[data-product_id]',
      );
      if (!link) return;
      const names = namesOf(link.dataset.product_id, link.dataset.product_sku);
      if (names.length > 0)
        tell({ source: 'woocommerce', type: 'remove-from-cart', lines: [{ names }] });
    };
    addEventListener('click', clicked, true);
    const undo = [
      () => removeEventListener('click', clicked, true),
      watchForms((form, fields) => {
        if (form.matches('form.cart')) add(lineOf(fields));
      }),
      watchRequests(({ url, fields }) => {
        const isAjax = url.searchParams.get('wc-ajax') === 'add_to_cart';
        if (isAjax || /\/wc\/store(\/v1)?\/cart\/add-item\/?$/.test(url.pathname))
          add(lineOf(fields));
      }),
    ];
    return () => {
      for (const one of undo) one();
    };
  },
};

function lineOf(fields: Record<string, unknown>): Line {
  const { variation_id, product_id, product_sku, id } = fields;
  // A variation that was not chosen is sent as 0.
  const variation = variation_id === '0' ? undefined : variation_id;
  const line: Line = {
    names: namesOf(variation, product_id, fields['add-to-cart'], id, product_sku),
  };
  const quantity = amountOf(fields.quantity);
  return quantity === undefined ? line : { ...line, quantity };
}

/** The page of thanks names what was bought by links alone. */
function purchase() {
  const links = document.querySelectorAll<HTMLAnchorElement>('.woocommerce-order-details a[href]');
  const lines = Array.from(links, ({ href }) => ({ names: namesOf(href) }));
  const report = { source: 'woocommerce', type: 'purchase', lines } as const;
  return lines.length > 0 ? [report] : [];
}
