import { type ErrorReport, report } from '../errors.js';
import { definedFields } from '../shared/defined-fields.js';
import type { VariantKey } from '../shared/variant-key.js';
import type { Product, Receipt } from '../types.js';
import { readId } from './field.js';
import { type ParsedRow, parseProduct } from './product-row.js';

/** More rows of a list are not read: a page must parse it whole. A pack may hold more. */
export const rowLimit = 200_000;

/**
 * The shop's products in the order given, each with a row number that never changes. Rows are what
 * vectors and scores are indexed by.
 */
export class Catalog {
  readonly products: Product[] = [];
  readonly #rows = new Map<string, number>();
  /** Texts by which variants are one; `undefined` where a product has none, which most have not. */
  readonly #groups: (string | undefined)[] = [];

  get size(): number {
    return this.products.length;
  }

  /** The row of an item, or `undefined` where the catalogue does not know it. */
  rowOf(item: string): number | undefined {
    return this.#rows.get(item);
  }

  /** The same for all variants of a product, and different for different products. */
  variantKeyOf(row: number): VariantKey {
    return this.#groups[row] ?? row;
  }

  get(item: string): Product | undefined {
    const row = this.#rows.get(item);
    return row === undefined ? undefined : this.products[row];
  }

  /** Adds untrusted rows. The first row of an id wins; later ones are reported. */
  load(rows: readonly unknown[]): Receipt {
    const receipt: Receipt = { accepted: 0, rejected: [] };
    if (rows.length > rowLimit) {
      reject(
        receipt,
        report('CATALOG_TOO_LARGE', { rows: rows.length, limit: rowLimit }),
        rowLimit,
        false,
      );
    }
    for (const [index, row] of rows.slice(0, rowLimit).entries()) {
      const { product, problems } = parseProduct(row, index);
      for (const problem of problems) reject(receipt, problem, index, product !== undefined);
      if (!product) continue;
      if (this.#rows.has(product.id)) {
        reject(receipt, report('PRODUCT_DUPLICATE', { id: product.id }), index, false);
        continue;
      }
      this.#put(this.size, product);
      receipt.accepted++;
    }
    return receipt;
  }

  /**
   * Lays live data over the catalogue: the fields given replace the old ones, a new id is added. A known
   * product may come without `title`, and keeps the old value of a field whose new one cannot be used.
   */
  update(rows: readonly unknown[]): Receipt {
    const receipt: Receipt = { accepted: 0, rejected: [] };
    for (const [index, row] of rows.entries()) {
      const { product, problems } = this.#laidOver(row, index);
      for (const problem of problems) reject(receipt, problem, index, product !== undefined);
      if (!product) continue;
      const known = this.#rows.get(product.id);
      if (known === undefined && this.size >= rowLimit) {
        const detail = { rows: this.size + 1, limit: rowLimit };
        reject(receipt, report('CATALOG_TOO_LARGE', detail), index, false);
        continue;
      }
      this.#put(known ?? this.size, product);
      receipt.accepted++;
    }
    return receipt;
  }

  /** What `load` would make of untrusted rows, and its receipt; nothing is added. */
  check(rows: readonly unknown[]): Receipt & { products: readonly Product[] } {
    const apart = new Catalog();
    const receipt = apart.load(rows);
    return { ...receipt, products: apart.products };
  }

  /** Adds products that were checked already, in the place of those of the same id; their rows come back. */
  put(products: readonly Product[]): number[] {
    return products.map((product) => {
      const row = this.#rows.get(product.id) ?? this.size;
      this.#put(row, product);
      return row;
    });
  }

  #put(row: number, product: Product): void {
    this.#rows.set(product.id, row);
    this.products[row] = product;
    this.#groups[row] = product.groupId;
  }

  #laidOver(row: unknown, index: number): ParsedRow {
    const id = readId((row as { id?: unknown } | null | undefined)?.id);
    const known = id === undefined ? undefined : this.get(id);
    if (!known) return parseProduct(row, index);
    const given = definedFields(row as object);
    const problems = parseProduct({ ...known, ...given }, index).problems.filter(
      ({ detail }) => detail.field !== undefined && Object.hasOwn(given, detail.field),
    );
    for (const { detail } of problems) delete given[String(detail.field)];
    return { ...parseProduct({ ...known, ...given }, index), problems };
  }
}

function reject(receipt: Receipt, problem: ErrorReport, row: number, kept: boolean): void {
  receipt.rejected.push({ ...problem, row, kept });
}
