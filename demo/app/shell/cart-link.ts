import { cart } from '../cart.ts';
import { icon } from '../components/icons.ts';
import { h } from '../dom.ts';
import { number, t } from '../i18n/i18n.ts';

/** The way to the cart, with how much is in it. */
export function createCartLink(): { element: HTMLElement; destroy(): void } {
  const badge = h('span', { class: 'cart-badge', 'aria-hidden': 'true' });
  const element = h(
    'a',
    { class: 'button button-quiet button-icon cart-link', href: '/cart' },
    icon('cart'),
    badge,
  );
  function update(): void {
    const count = cart.count();
    badge.textContent = number(count);
    badge.hidden = count === 0;
    element.setAttribute('aria-label', t('header.cart', { count }));
    element.title = t('header.cart', { count });
  }
  update();
  return { element, destroy: cart.onChange(update) };
}
