import { type ErrorReport, report } from '../errors.js';
import type { Product, Receipt } from '../types.js';
import { parseProduct } from './product-row.js';

/** More rows of a list are not read: a page must parse it whole. A pack may hold more. */
export const rowLimit = 200_000;

/**
 * The products in untrusted rows, and what became of the rows. The first row of an id wins; later ones are
 * reported, as are those whose id `isKnown`.
 *
 * @param first number of the first row, where they are a part of more.
 */
export function checkProducts(
  rows: readonly unknown[],
  isKnown: (id: string) => boolean = () => false,
  first = 0,
): Receipt & { products: Product[] } {
  const receipt: Receipt = { accepted: 0, rejected: [] };
  const products = new Map<string, Product>();
  if (rows.length > rowLimit) {
    const tooMany = report('CATALOG_TOO_LARGE', { rows: rows.length, limit: rowLimit });
    reject(receipt, tooMany, first + rowLimit, false);
  }
  for (const [at, row] of rows.slice(0, rowLimit).entries()) {
    const index = first + at;
    const { product, problems } = parseProduct(row, index);
    for (const problem of problems) reject(receipt, problem, index, product !== undefined);
    if (!product) continue;
    if (products.has(product.id) || isKnown(product.id)) {
      reject(receipt, report('PRODUCT_DUPLICATE', { id: product.id }), index, false);
    } else products.set(product.id, product);
  }
  return { accepted: products.size, rejected: receipt.rejected, products: [...products.values()] };
}

/** Writes into a receipt what is wrong with a row; `kept` where the row is used all the same. */
export function reject(receipt: Receipt, problem: ErrorReport, row: number, kept: boolean): void {
  receipt.rejected.push({ ...problem, row, kept });
}
