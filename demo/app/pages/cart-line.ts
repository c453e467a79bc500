import type { Product } from '../../../src/index.js';
import { cart, maxQuantity } from '../cart.ts';
import { button } from '../components/button.ts';
import { productPicture } from '../components/picture.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { money, number, t } from '../i18n/i18n.ts';

export interface KnownLine {
  product: Product;
  quantity: number;
}

/** One product of the cart, with its quantity. */
export function cartLineItem({ product, quantity }: KnownLine): HTMLElement {
  const { title, price = 0, currency } = product;
  return h(
    'li',
    { class: 'cart-line', 'data-item': product.id },
    productPicture(product, { eager: true, class: 'cart-picture' }),
    h(
      'div',
      { class: 'cart-text' },
      h(
        'p',
        { class: 'cart-title', lang: 'en' },
        h('a', { href: `/product/${encodeURIComponent(product.id)}` }, title),
      ),
      h('p', { class: 'muted' }, t('cart.each', { price: money(price, currency) })),
    ),
    stepper(product, quantity),
    h('p', { class: 'cart-amount' }, money(price * quantity, currency)),
    button({
      label: t('cart.remove.label', { title }),
      icon: 'trash',
      iconOnly: true,
      look: 'quiet',
      class: 'cart-remove',
      onclick: () => remove(product),
    }),
  );
}

function stepper(product: Product, quantity: number): HTMLElement {
  const { title } = product;
  const step = (icon: 'minus' | 'plus', label: string, by: number, disabled: boolean) =>
    button({
      label,
      icon,
      iconOnly: true,
      look: 'quiet',
      class: `step-${icon}`,
      disabled,
      onclick() {
        cart.set(product, quantity + by);
        refocus(product.id, `.step-${icon}`);
      },
    });
  return h(
    'div',
    { class: 'stepper', role: 'group', 'aria-label': t('cart.quantity', { title }) },
    step('minus', t('cart.less', { title }), -1, quantity <= 1),
    h('span', { role: 'status' }, number(quantity)),
    step('plus', t('cart.more', { title }), 1, quantity >= maxQuantity),
  );
}

function remove(product: Product): void {
  const place = cart.lines().findIndex(({ item }) => item === product.id);
  const quantity = cart.quantityOf(product.id);
  cart.set(product, 0);
  document.querySelector('h1')?.focus();
  toast({
    text: t('cart.removed', { title: product.title }),
    action: { label: t('undo'), run: () => cart.set(product, quantity, place) },
  });
}

// The line was built anew: whoever steps with the keyboard goes on where they were.
function refocus(item: string, what: string): void {
  const line = document.querySelector(`.cart-line[data-item="${CSS.escape(item)}"]`);
  const target = line?.querySelector<HTMLButtonElement>(what);
  (target?.disabled
    ? line?.querySelector<HTMLElement>('.stepper button:enabled')
    : target
  )?.focus();
}
