import { dismissalsIn } from '../shared/dismissals.js';
import { categoryKey, categoryKeys, nameKey } from '../shared/names.js';
import type { StoredInteraction } from '../types.js';

/** What the visitor does not want to see. */
export interface Dismissed {
  items: ReadonlySet<string>;
  /** As `nameKey` writes them. */
  brands: ReadonlySet<string>;
  /** As `categoryKey` writes them. */
  categories: ReadonlySet<string>;
}

/** Reads the dismissals in force out of `rows` (oldest first). */
export function readDismissed(rows: readonly StoredInteraction[]): Dismissed {
  const items = new Set<string>();
  const brands = new Set<string>();
  const categories = new Set<string>();
  for (const { item, brand, category } of dismissalsIn(rows)) {
    if (item !== undefined) items.add(item);
    else if (brand !== undefined) brands.add(nameKey(brand));
    else categories.add(categoryKey(category));
  }
  return { items, brands, categories };
}

/** Whether one of `paths` lies in one of `categories`. */
export function isInCategory(paths: readonly string[], categories: ReadonlySet<string>): boolean {
  if (categories.size === 0) return false;
  return paths.some((path) => categoryKeys(path).some((key) => categories.has(key)));
}
