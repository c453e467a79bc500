import { cart } from '../cart.ts';
import { catalog } from '../catalog.ts';
import { buttonLink } from '../components/button.ts';
import { h } from '../dom.ts';
import { money, t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { createPageRows, type PageRows } from '../rows/page-rows.ts';
import { plans } from '../rows/plans.ts';
import { shop } from '../shop.ts';
import { cartLineItem, type KnownLine } from './cart-line.ts';
import { cartSummary } from './cart-summary.ts';

/** What the visitor wants to buy. */
export function cartPage(): Page {
  const title = t('cart.title');
  const heading = h('h1', {}, title);
  const content = h('div', { class: 'cart' });
  const below = h('div', { class: 'section' });
  const element = h(
    'div',
    { class: 'container' },
    h('div', { class: 'page-head' }, heading),
    content,
    below,
  );
  let rows: PageRows | undefined;
  let thanked = false;
  let wasEmpty = cart.count() === 0;

  function update(): void {
    if (thanked) return;
    const lines = knownLines();
    const isEmpty = lines.length === 0;
    if (isEmpty !== wasEmpty) showRows();
    wasEmpty = isEmpty;
    if (isEmpty) content.replaceChildren(emptyCart());
    else {
      const items = lines.map((line) => cartLineItem(line));
      content.replaceChildren(
        h('ul', { class: 'cart-lines', role: 'list' }, items),
        cartSummary(lines, { keeps: shop.status().consent === 'granted', onCheckOut: checkOut }),
      );
    }
  }

  function showRows(): void {
    rows?.destroy();
    const items = cart.lines().map(({ item }) => item);
    rows = createPageRows({ plan: plans.cart(items.at(-1)), exclude: items });
    below.replaceChildren(rows.element);
  }

  function checkOut(): void {
    const count = cart.count();
    const total = money(totalOf(knownLines()));
    thanked = true;
    cart.checkOut((item) => catalog().get(item));
    heading.textContent = t('cart.thanks');
    content.replaceChildren(
      h(
        'div',
        { class: 'message message-good' },
        h('p', {}, t('cart.thanks.text', { count, total })),
        buttonLink({ href: '/', label: t('cart.thanks.action'), look: 'primary' }),
      ),
    );
    heading.setAttribute('tabindex', '-1');
    heading.focus();
    showRows();
  }

  update();
  showRows();
  const stop = cart.onChange(update);
  return {
    title,
    element,
    destroy() {
      stop();
      rows?.destroy();
    },
  };
}

function knownLines(): KnownLine[] {
  return cart.lines().flatMap(({ item, quantity }) => {
    const product = catalog().get(item);
    return product ? [{ product, quantity }] : [];
  });
}

function totalOf(lines: readonly KnownLine[]): number {
  return lines.reduce((sum, { product, quantity }) => sum + (product.price ?? 0) * quantity, 0);
}

function emptyCart(): HTMLElement {
  return h(
    'div',
    { class: 'message' },
    h('h2', {}, t('cart.empty')),
    h('p', { class: 'muted' }, t('cart.empty.text')),
    buttonLink({ href: '/', label: t('cart.empty.action'), look: 'primary' }),
  );
}
