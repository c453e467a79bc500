import type { Product } from '../../../src/index.js';
import type { Department } from '../catalog.ts';
import { gridStep } from './product-grid.ts';

export const sortNames = ['popular', 'price-up', 'price-down', 'new'] as const;
export type Sort = (typeof sortNames)[number];

/** How a department is looked at; it stands in the address. */
export interface View {
  /** Only this category of the department. */
  category: string | undefined;
  sort: Sort;
  inStock: boolean;
  shown: number;
}

/** The view that an address asks for; what it asks in vain is left out. */
export function readView(query: URLSearchParams, { categories }: Department): View {
  const category = query.get('category') ?? undefined;
  const sort = sortNames.find((name) => name === query.get('sort')) ?? 'popular';
  const shown = Number(query.get('show'));
  return {
    category: category !== undefined && categories.includes(category) ? category : undefined,
    sort,
    inStock: query.get('stock') === '1',
    shown: Number.isInteger(shown) && shown > gridStep ? Math.min(shown, 2_000) : gridStep,
  };
}

/** The query part for a view, empty for the plain one. */
export function writeView({ category, sort, inStock, shown }: View): string {
  const query = new URLSearchParams();
  if (category !== undefined) query.set('category', category);
  if (sort !== 'popular') query.set('sort', sort);
  if (inStock) query.set('stock', '1');
  if (shown > gridStep) query.set('show', String(shown));
  return query.size > 0 ? `?${query}` : '';
}

/** The products in another order; sold-out ones are not moved. */
export function sortProducts(products: readonly Product[], sort: Sort): Product[] {
  const orders: Record<Sort, (one: Product, other: Product) => number> = {
    popular: (one, other) => (other.popularity ?? 0) - (one.popularity ?? 0),
    'price-up': (one, other) => (one.price ?? 0) - (other.price ?? 0),
    'price-down': (one, other) => (other.price ?? 0) - (one.price ?? 0),
    new: (one, other) => (other.addedAt ?? '').localeCompare(one.addedAt ?? ''),
  };
  return products.toSorted(orders[sort]);
}
