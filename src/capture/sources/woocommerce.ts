import { parseUrl } from '../../shared/parse-url.js';
import type { Line, Source } from '../report.js';
import { watchForms, watchRequests } from '../requests.js';
import { amountOf, fieldOf, listOf, namesOf, textOf } from '../values.js';

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
        for (const line of addedLines(url, fields)) add(line);
      }),
    ];
    return () => {
      for (const one of undo) one();
    };
  },
};

/** What an accepted request put into the cart: by the shop's own Ajax, or by the Store API, also in a batch. */
export function addedLines(url: URL, fields: unknown): Line[] {
  if (url.searchParams.get('wc-ajax') === 'add_to_cart') return [lineOf(fields)];
  // Without pretty permalinks the route is a parameter.
  const path = url.searchParams.get('rest_route') ?? url.pathname;
  const [, route] = /\/wc\/store(?:\/v1)?\/(cart\/add-item|batch)\/?$/.exec(path) ?? [];
  if (route === 'cart/add-item') return [lineOf(fields)];
  if (route !== 'batch') return [];
  return listOf(fieldOf(fields, 'requests')).flatMap((request) => {
    const inner = textOf(fieldOf(request, 'path'));
    const body = fieldOf(request, 'body');
    const address = parseUrl(inner, url.href);
    return address ? addedLines(address, body) : [];
  });
}

function lineOf(fields: unknown): Line {
  const field = (name: string) => fieldOf(fields, name);
  const variation = field('variation_id');
  const line: Line = {
    names: namesOf(
      // A variation that was not chosen is sent as 0.
      variation === '0' ? undefined : variation,
      field('product_id'),
      field('add-to-cart'),
      field('id'),
      field('product_sku'),
    ),
  };
  const quantity = amountOf(field('quantity'));
  return quantity === undefined ? line : { ...line, quantity };
}

/** The page of thanks names what was bought by links alone. */
function purchase() {
  const links = document.querySelectorAll<HTMLAnchorElement>('.woocommerce-order-details a[href]');
  const lines = Array.from(links, ({ href }) => ({ names: namesOf(href) }));
  const report = { source: 'woocommerce', type: 'purchase', lines } as const;
  return lines.length > 0 ? [report] : [];
}
