import { gridStep } from '../pages/product-grid.ts';

/** What is searched for and how; it stands in the address. */
export interface SearchView {
  text: string;
  /** Only what can be bought now. */
  inStock: boolean;
  /** Slug of the only department that is looked through. */
  department: string | undefined;
  /** Ids of wishes that were understood and taken off. */
  off: readonly string[];
  /** Whether the visitor's interests count in the order. */
  personal: boolean;
  shown: number;
}

/** More than anybody types. */
export const longestText = 200;
/** Products that one search brings at most; the rest of them is too far away to be of use. */
export const searchLimit = 5 * gridStep;

/** Text as it may be searched for: not endless, and without halves of characters. */
export function searchText(raw: string): string {
  return raw
    .trim()
    .slice(0, longestText)
    .replace(/\p{Cs}/gu, '');
}

/** The view that an address asks for. */
export function readView(query: URLSearchParams, departments: readonly string[]): SearchView {
  const department = query.get('in') ?? undefined;
  const shown = Number(query.get('show'));
  return {
    text: searchText(query.get('q') ?? ''),
    inStock: query.get('stock') === '1',
    department:
      department !== undefined && departments.includes(department) ? department : undefined,
    off: query.getAll('off').slice(0, 20),
    personal: query.get('me') !== '0',
    shown: Number.isInteger(shown) ? Math.min(Math.max(shown, gridStep), searchLimit) : gridStep,
  };
}

/** The address of a view. */
export function writeView({ text, inStock, department, off, personal, shown }: SearchView): string {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (inStock) query.set('stock', '1');
  if (department !== undefined) query.set('in', department);
  for (const id of off) query.append('off', id);
  if (!personal) query.set('me', '0');
  if (shown > gridStep) query.set('show', String(shown));
  return query.size > 0 ? `/search?${query}` : '/search';
}

/** The address of a search for a text. */
export function searchAddress(text: string): string {
  return `/search?${new URLSearchParams({ q: searchText(text) })}`;
}
