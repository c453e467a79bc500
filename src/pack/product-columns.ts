import type { Product } from '../types.js';

/** The fields of a product, in the order in which their columns are written. */
const fields = [
  'id',
  'title',
  'brand',
  'categories',
  'price',
  'currency',
  'listPrice',
  'availability',
  'groupId',
  'goesWith',
  'popularity',
  'addedAt',
  'url',
  'image',
  'attributes',
  'description',
] as const satisfies readonly (keyof Product)[];

/** Without these no row is a product. */
const required: ReadonlySet<keyof Product> = new Set(['id', 'title']);

/**
 * Products as JSON in columns: like stands beside like, which compresses better than rows do. A field
 * that a product lacks is `null`; a column of nothing else is left out.
 */
export function encodeProducts(products: readonly Product[]): Uint8Array<ArrayBuffer> {
  const columns: Record<string, unknown[]> = {};
  for (const field of fields) {
    const column = products.map((product) => product[field] ?? null);
    if (column.some((value) => value !== null)) columns[field] = column;
  }
  return new TextEncoder().encode(JSON.stringify(columns));
}

/**
 * The rows in `bytes`, their fields still unchecked, or a sentence that says why they cannot be read.
 *
 * @param count rows that there must be.
 */
export function decodeProducts(bytes: Uint8Array, count: number): object[] | string {
  let columns: unknown;
  try {
    columns = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return 'its products are not JSON';
  }
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) {
    return 'its products are no object of columns';
  }
  const given = columns as Partial<Record<keyof Product, unknown>>;
  const used: [keyof Product, unknown[]][] = [];
  for (const field of fields) {
    const column = given[field];
    if (column === undefined && !required.has(field)) continue;
    if (!Array.isArray(column)) return `its column \`${field}\` is no list`;
    if (column.length !== count) {
      return `its column \`${field}\` has ${column.length} values instead of ${count}`;
    }
    used.push([field, column]);
  }
  // Only now: until a column is as long, `count` is but the manifest's word.
  return Array.from({ length: count }, (_, row) => {
    const product: Partial<Record<keyof Product, unknown>> = {};
    for (const [field, column] of used) {
      const value = column[row];
      if (value !== null) product[field] = value;
    }
    return product;
  });
}
