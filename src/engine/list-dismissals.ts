import { categoryParts } from '../catalog/index.js';
import { dismissalsIn } from '../shared/dismissals.js';
import type { Dismissal, StoredInteraction } from '../types.js';

/** The dismissals in force for reading, newest first. */
export function listDismissals(
  rows: readonly StoredInteraction[],
  titleOf: (item: string) => string | undefined,
): Dismissal[] {
  return dismissalsIn(rows).map(({ item, brand, category, time }) => {
    if (item !== undefined) return { item, title: titleOf(item) ?? item, time };
    if (brand !== undefined) return { brand, title: brand, time };
    return { category, title: categoryParts(category).at(-1) ?? category, time };
  });
}
