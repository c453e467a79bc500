import type { Reason } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { categoryName } from '../i18n/category-name.ts';
import { t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';

/** Why an item stands in a list, in the visitor's words. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'same-category':
      return t('reason.same-category', { category: categoryName(reason.category) });
    case 'viewed-before':
    case 'popular':
    case 'new':
    case 'in-catalog':
      return t(`reason.${reason.code}`);
    default:
      return t(`reason.${reason.code}`, { title: shortTitle(reason.item, reason.title) });
  }
}

/** An item's title for the middle of a sentence. */
export function shortTitle(item: string, title: string): string {
  const product = catalog().get(item);
  return product ? productName(product) : title;
}
