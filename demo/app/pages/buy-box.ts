import type { Product } from '../../../src/index.js';
import { cart } from '../cart.ts';
import { button } from '../components/button.ts';
import { availability, isSoldOut } from '../components/stock.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';
import { navigate } from '../router.ts';

/** "Add to cart", with how many pieces are there already. */
export function createBuyBox(product: Product): { element: HTMLElement; destroy(): void } {
  const soldOut = isSoldOut(product);
  const waits = availability(product) === 'pre-order';
  const add = button({
    label: t(soldOut ? 'product.sold-out' : waits ? 'product.add.pre-order' : 'product.add'),
    icon: soldOut ? 'close' : 'cart',
    look: 'primary',
    size: 'large',
    disabled: soldOut,
    onclick() {
      cart.add(product);
      toast({
        text: t('product.added', { title: productName(product) }),
        action: { label: t('product.to-cart'), run: () => navigate('/cart') },
      });
    },
  });
  const link = h('a', { href: '/cart', class: 'buy-count' });
  function update(): void {
    const count = cart.quantityOf(product.id);
    link.textContent = count > 0 ? t('product.in-cart', { count }) : '';
    link.hidden = count === 0;
  }
  update();
  return { element: h('div', { class: 'buy' }, add, link), destroy: cart.onChange(update) };
}
