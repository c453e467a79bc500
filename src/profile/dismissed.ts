import type { StoredDismissal } from '../shared/dismissals.js';
import { categoryKey, categoryKeys, nameKey } from '../shared/names.js';

/** What the visitor does not want to see. */
export interface Dismissed {
  items: ReadonlySet<string>;
  /** As `nameKey` writes them. */
  brands: ReadonlySet<string>;
  /** As `categoryKey` writes them. */
  categories: ReadonlySet<string>;
}

/** The targets of the dismissals in force, by kind. */
export function readDismissed(dismissals: readonly StoredDismissal[]): Dismissed {
  const items = new Set<string>();
  const brands = new Set<string>();
  const categories = new Set<string>();
  for (const { item, brand, category } of dismissals) {
    if (item !== undefined) items.add(item);
    else if (brand !== undefined) brands.add(nameKey(brand));
    else categories.add(categoryKey(category));
  }
  return { items, brands, categories };
}

/** The first of `categories` that one of `paths` lies in. */
export function categoryAmong(
  categories: ReadonlySet<string>,
  paths: readonly string[],
): string | undefined {
  if (categories.size === 0) return undefined;
  return paths.flatMap(categoryKeys).find((key) => categories.has(key));
}
