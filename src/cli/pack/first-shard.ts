import type { GraphData } from '../../graph/index.js';
import type { Product } from '../../types.js';

interface Placed {
  product: Product;
  row: number;
  sales: number;
  newness: number;
}

/**
 * Holds back the most popular products of a feed that passes by, which most lists begin with: by the
 * graph's customers, else `popularity`, else the newest, as `popular` goes in the page.
 */
export class FirstShard {
  readonly #size: number;
  readonly #sold: ReadonlyMap<string, number>;
  #held: Placed[] = [];
  #row = 0;

  /** @param size products to hold back. */
  constructor(size: number, graph: GraphData | undefined) {
    this.#size = size;
    const sales = graph?.items.map((item, row) => [item, graph.popularity[row]!] as const);
    this.#sold = new Map(sales);
  }

  /** Takes a product; those that are not among the most popular any more come back, now and then. */
  offer(product: Product): Product[] {
    const sales = this.#sold.get(product.id) ?? product.popularity ?? 0;
    const newness = Math.max(0, Date.parse(product.addedAt ?? '') || 0);
    this.#held.push({ product, row: this.#row++, sales, newness });
    // Sorted seldom, and a thousand at once.
    return this.#held.length < 2 * this.#size ? [] : this.#release();
  }

  /** Ends it: the most popular, and those that must go, both in the order of the feed. */
  end(): { first: Product[]; rest: Product[] } {
    const rest = this.#release();
    return { first: inOrder(this.#held), rest };
  }

  #release(): Product[] {
    const sorted = this.#held.sort(
      (one, other) => other.sales - one.sales || other.newness - one.newness || one.row - other.row,
    );
    this.#held = sorted.slice(0, this.#size);
    return inOrder(sorted.slice(this.#size));
  }
}

function inOrder(placed: Placed[]): Product[] {
  return placed.sort((one, other) => one.row - other.row).map(({ product }) => product);
}
