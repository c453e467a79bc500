import { report } from '../errors.js';
import { definedFields } from '../shared/defined-fields.js';
import type { VariantKey } from '../shared/variant-key.js';
import type { Product, Receipt } from '../types.js';
import { checkProducts, reject, rowLimit } from './check-products.js';
import { CompactTexts } from './compact-texts.js';
import { readId } from './field.js';
import { type ParsedRow, parseProduct } from './product-row.js';

/** Descriptions from this row on are kept in fewer bytes; so few as come before are not worth the time. */
const compactFrom = 2_000;
/** Descriptions made compact between two looks at what else there is to do. */
const batchSize = 1_000;

/** A product as the catalogue holds it: its description may lie apart. */
export interface HeldProduct extends Product {
  /** Which of the catalogue's texts is the description; `description` itself is empty then. */
  text?: number;
}

/**
 * The shop's products in the order given, each with a row number that never changes. Rows are what
 * vectors and scores are indexed by.
 */
export class Catalog {
  readonly products: HeldProduct[] = [];
  readonly #descriptions = new CompactTexts();
  readonly #rows = new Map<string, number>();
  /** Texts by which variants are one; `undefined` where a product has none, which most have not. */
  readonly #groups: (string | undefined)[] = [];
  /** A column of its own: lists read it of every row. */
  readonly #popularity: number[] = [];
  /** Products that count against the limit. */
  #limited = 0;
  /** Rows before this one need no `compact` any more. */
  #compacted = compactFrom;

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

  /** Sales as the product tells them, 0 where it does not. */
  popularityOf(row: number): number {
    return this.#popularity[row]!;
  }

  /** The product, whose description may be empty since it lies apart: `whole` gives that too. */
  get(item: string): HeldProduct | undefined {
    const row = this.#rows.get(item);
    return row === undefined ? undefined : this.products[row];
  }

  descriptionOf({ text, description }: HeldProduct): string | undefined {
    return text === undefined ? description : this.#descriptions.get(text);
  }

  /** A product of this catalogue as it came in: a copy, since what is held may change under way. */
  whole(held: HeldProduct): Product {
    const { text, ...product } = held;
    if (text !== undefined) product.description = this.#descriptions.get(text);
    return product;
  }

  /** Adds untrusted rows. The first row of an id wins; later ones are reported. */
  load(rows: readonly unknown[]): Receipt {
    const { products, ...receipt } = checkProducts(rows, (id) => this.#rows.has(id));
    this.#limited += this.put(products).length;
    return receipt;
  }

  /**
   * Lays live data over the catalogue: the fields given replace the old ones, a new id is added. A known
   * product may come without `title`, and keeps the old value of a field whose new one cannot be used.
   *
   * @param first number of the first row, where they are a part of more.
   */
  update(rows: readonly unknown[], first = 0): Receipt {
    const receipt: Receipt = { accepted: 0, rejected: [] };
    for (const [at, row] of rows.entries()) {
      const index = first + at;
      const { product, problems } = this.#laidOver(row, index);
      for (const problem of problems) reject(receipt, problem, index, product !== undefined);
      if (!product) continue;
      const known = this.#rows.get(product.id);
      if (known === undefined && this.#limited >= rowLimit) {
        const detail = { rows: this.#limited + 1, limit: rowLimit };
        reject(receipt, report('CATALOG_TOO_LARGE', detail), index, false);
        continue;
      }
      if (known === undefined) this.#limited++;
      this.#put(known ?? this.size, product);
      receipt.accepted++;
    }
    return receipt;
  }

  /**
   * Adds products that were checked already, in the place of those of the same id; their rows come back. No
   * limit counts them.
   */
  put(products: readonly Product[]): number[] {
    return products.map((product) => {
      const row = this.#rows.get(product.id) ?? this.size;
      this.#put(row, product);
      return row;
    });
  }

  /**
   * Keeps descriptions in fewer bytes, which takes its time (about 2 ms for 1,000): for when there is nothing
   * more urgent, once products came. What waits is let in before each thousand. Never throws: where there is
   * no memory left they stay as they are.
   */
  async compact(): Promise<void> {
    while (this.#compacted < this.size) {
      await new Promise((resolve) => setTimeout(resolve));
      const end = Math.min(this.size, this.#compacted + batchSize);
      try {
        while (this.#compacted < end) this.#compactDescription(this.products[this.#compacted++]!);
      } catch {
        return;
      }
    }
  }

  #put(row: number, product: HeldProduct): void {
    const before = this.products[row];
    this.#rows.set(product.id, row);
    this.products[row] = product;
    if (row >= compactFrom && row < this.#compacted) this.#compactDescription(product, before);
    this.#groups[row] = product.groupId;
    this.#popularity[row] = product.popularity ?? 0;
  }

  // In place: whoever follows the catalogue takes another product for a change.
  #compactDescription(product: HeldProduct, before?: HeldProduct): void {
    const { description } = product;
    if (!description) return;
    const known = before?.text;
    const isSame = known !== undefined && this.#descriptions.get(known) === description;
    product.text = isSame ? known : this.#descriptions.add(description);
    product.description = '';
  }

  #laidOver(row: unknown, index: number): ParsedRow {
    const id = readId((row as { id?: unknown } | null | undefined)?.id);
    const held = id === undefined ? undefined : this.get(id);
    if (!held) return parseProduct(row, index);
    const known = this.whole(held);
    const given = definedFields(row as object);
    const problems = parseProduct({ ...known, ...given }, index).problems.filter(
      ({ detail }) => detail.field !== undefined && Object.hasOwn(given, detail.field),
    );
    for (const { detail } of problems) delete given[String(detail.field)];
    return { ...parseProduct({ ...known, ...given }, index), problems };
  }
}
