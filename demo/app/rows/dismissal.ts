import type { DismissalTarget, Product } from '../../../src/index.js';
import { categoryName } from '../i18n/category-name.ts';

/** What a dismissed brand or category is called in the visitor's language. */
export function dismissalName({ brand, category }: DismissalTarget): string {
  return brand ?? categoryName(category?.split(' > ').at(-1) ?? '');
}

/** Whether a dismissal takes `product` off the page. */
export function takesAway({ item, brand, category }: DismissalTarget, product: Product): boolean {
  if (item !== undefined) return product.id === item;
  if (brand !== undefined) return product.brand === brand;
  return (product.categories ?? []).some((path) => `${path} > `.startsWith(`${category} > `));
}
