import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { money, t } from '../i18n/i18n.ts';
import type { KnownLine } from './cart-line.ts';

interface SummaryOptions {
  /** Whether the cart outlasts the page. */
  keeps: boolean;
  onCheckOut: () => void;
}

/** What it all comes to. */
export function cartSummary(
  lines: readonly KnownLine[],
  { keeps, onCheckOut }: SummaryOptions,
): HTMLElement {
  const sum = (amount: (line: KnownLine) => number) =>
    lines.reduce((total, line) => total + amount(line) * line.quantity, 0);
  const count = sum(() => 1);
  const total = sum(({ product }) => product.price ?? 0);
  const full = sum(({ product }) => product.listPrice ?? product.price ?? 0);
  const row = (name: string, value: string, classes = '') =>
    h('div', { class: classes }, h('dt', {}, name), h('dd', {}, value));
  return h(
    'section',
    { class: 'cart-summary', 'aria-labelledby': 'cart-summary' },
    h('h2', { id: 'cart-summary' }, t('cart.summary')),
    h(
      'dl',
      {},
      row(t('cart.goods', { count }), money(full)),
      full > total && row(t('cart.saved'), `−${money(full - total)}`, 'cart-saved'),
      row(t('cart.delivery'), t('cart.delivery.free')),
      row(t('cart.total'), money(total), 'cart-total'),
    ),
    button({ label: t('cart.checkout'), look: 'primary', size: 'large', onclick: onCheckOut }),
    h('p', { class: 'muted' }, t('cart.note')),
    !keeps && h('p', { class: 'muted' }, t('cart.memory')),
  );
}
