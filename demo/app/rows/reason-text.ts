import type { Reason } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { categoryName } from '../i18n/category-name.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';

/** Why an item stands in a list, in the visitor's words. */
export function reasonText(reason: Reason): string {
  if ('title' in reason) {
    return t(`reason.${reason.code}`, { title: shortTitle(reason.item, reason.title) });
  }
  if (reason.code === 'same-category') {
    return t('reason.same-category', { category: categoryName(reason.category) });
  }
  return t(`reason.${reason.code}`);
}

/** An item's title for the middle of a sentence. */
export function shortTitle(item: string, title: string): string {
  const product = catalog().get(item);
  return product ? productName(product) : title;
}
