import type { Product } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { toast } from '../components/toast.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';
import { shop } from '../shop.ts';

/** The "not interested" button of a card. `dismiss` gives back what takes it back. */
export function dismissButton(
  product: Product,
  dismiss: () => (() => void) | undefined,
): HTMLButtonElement {
  const title = productName(product);
  return button({
    label: t('card.dismiss', { title }),
    icon: 'close',
    iconOnly: true,
    look: 'quiet',
    class: 'dismiss',
    onclick() {
      const undo = dismiss();
      if (!undo) return;
      toast({
        text: t(isRemembered() ? 'card.dismissed' : 'card.dismissed.here', { title }),
        action: { label: t('undo'), run: undo },
      });
    },
  });
}

function isRemembered(): boolean {
  const { consent, paused } = shop.status();
  return consent !== 'denied' && !paused;
}
