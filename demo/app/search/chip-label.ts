import type { Chip } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { categoryName } from '../i18n/category-name.ts';
import { type Key, money, t } from '../i18n/i18n.ts';

const colors: ReadonlySet<string> = new Set([
  ...['black', 'white', 'gray', 'red', 'orange', 'yellow', 'green', 'blue', 'turquoise'],
  ...['purple', 'pink', 'brown', 'beige', 'gold', 'silver'],
]);

/** A wish in the visitor's words: "Under $50", "Blue", "Without leather". */
export function chipLabel(chip: Chip): string {
  switch (chip.kind) {
    case 'price':
      return priceLabel(chip.min, chip.max, chip.currency ?? shopCurrency());
    case 'price-level':
      return t(`search.chip.${chip.level}`);
    case 'color':
      if (colors.has(chip.color)) return t(`color.${chip.color}` as Key);
      return chip.color.charAt(0).toUpperCase() + chip.color.slice(1);
    case 'brand':
      return chip.brand;
    case 'category':
      return categoryName(chip.category);
    case 'without':
      return t('search.chip.without', { thing: chip.without });
  }
}

function priceLabel(min: number | undefined, max: number | undefined, currency: string): string {
  if (min === undefined) return t('search.chip.under', { amount: money(max ?? 0, currency) });
  if (max === undefined) return t('search.chip.over', { amount: money(min, currency) });
  return t('search.chip.between', { min: money(min, currency), max: money(max, currency) });
}

function shopCurrency(): string {
  return catalog().products[0]?.currency ?? 'USD';
}
