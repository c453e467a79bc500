import type { DismissalTarget, Product } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { choiceMenu } from '../components/choice-menu.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';
import { shop } from '../shop.ts';
import { dismissalName } from './dismissal.ts';

/**
 * The "not this" button of a card, with its menu: the item, all of its brand, all of its category.
 * `dismiss` gives back what takes it back.
 */
export function dismissButton(
  product: Product,
  dismiss: (target: DismissalTarget) => (() => void) | undefined,
): HTMLElement {
  const title = productName(product);
  const opener = button({
    label: t('card.dismiss', { title }),
    icon: 'close',
    iconOnly: true,
    look: 'quiet',
    class: 'dismiss',
  });
  const menu = choiceMenu(opener, () =>
    targetsOf(product).map((target) => ({
      label: t(`dismiss.${kindOf(target)}`, { name: nameOf(target, product) }),
      run() {
        const undo = dismiss(target);
        if (undo) confirm(target, nameOf(target, product), undo);
      },
    })),
  );
  return h('div', { class: 'dismiss-place' }, opener, menu);
}

function targetsOf({ id, brand, categories = [] }: Product): DismissalTarget[] {
  const targets: DismissalTarget[] = [{ item: id }];
  if (brand !== undefined) targets.push({ brand });
  if (categories[0] !== undefined) targets.push({ category: categories[0] });
  return targets;
}

function confirm(target: DismissalTarget, name: string, undo: () => void): void {
  toast({
    text: t(isRemembered() ? `dismissed.${kindOf(target)}` : 'dismissed.here', { name }),
    action: { label: t('undo'), run: undo },
  });
}

function kindOf({ item, brand }: DismissalTarget): 'item' | 'brand' | 'category' {
  if (item !== undefined) return 'item';
  return brand === undefined ? 'category' : 'brand';
}

function nameOf(target: DismissalTarget, product: Product): string {
  return target.item === undefined ? dismissalName(target) : productName(product);
}

function isRemembered(): boolean {
  const { consent, paused } = shop.status();
  return consent !== 'denied' && !paused;
}
