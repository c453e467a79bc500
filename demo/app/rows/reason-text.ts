import type { Reason, Slate } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { categoryName } from '../i18n/category-name.ts';
import { rowTexts } from '../i18n/row-texts.ts';
import { productName } from '../product-name.ts';

/** Why an item stands in a list, in the visitor's words and with the shop's own names for things. */
export function reasonText(reason: Reason): string {
  return rowTexts().reason(inShopWords(reason));
}

/** What stands over a list. */
export function headlineText({ anchor, ...slate }: Slate): string {
  const items = slate.items.map((entry) => ({ ...entry, reason: inShopWords(entry.reason) }));
  return rowTexts().headline({ ...slate, items, ...(anchor && { anchor: named(anchor) }) });
}

function inShopWords(reason: Reason): Reason {
  if ('title' in reason) return named(reason);
  if ('category' in reason) return { ...reason, category: categoryName(reason.category) };
  return reason;
}

/** With the title without colour and size. */
function named<T extends { item: string; title: string }>(thing: T): T {
  const product = catalog().get(thing.item);
  return product ? { ...thing, title: productName(product) } : thing;
}
