import { memoize } from '../shared/memoize.js';
import { categoryKey, nameKey } from '../shared/names.js';
import type { Product } from '../types.js';

/** How many items of one kind a list may hold; `undefined` for any number. */
export interface CapLimits {
  maxPerBrand: number | undefined;
  /** Of one category: the whole path of a product's first one. */
  maxPerCategory: number | undefined;
}

/** Counts what a list holds, so that no brand and no category takes more than its share of it. */
export class Caps {
  readonly #limits: CapLimits;
  readonly #held = new Map<string, number>();
  readonly #brand = memoize((brand) => `brand ${nameKey(brand)}`);
  readonly #category = memoize((path) => `category ${categoryKey(path)}`);

  constructor(limits: CapLimits) {
    this.#limits = limits;
  }

  /** Whether the list has room for another of its brand and category; items without any always fit. */
  fits(product: Product): boolean {
    return this.#countsFor(product).every(([kind, limit]) => this.#heldOf(kind) < limit);
  }

  /** Counts `product` as part of the list. */
  add(product: Product): void {
    for (const [kind] of this.#countsFor(product)) this.#held.set(kind, this.#heldOf(kind) + 1);
  }

  /** The first of `candidates` that fit, up to `limit`; they are counted. */
  take<C>(candidates: Iterable<C>, limit: number, productOf: (candidate: C) => Product): C[] {
    const taken: C[] = [];
    if (limit <= 0) return taken;
    for (const candidate of candidates) {
      const product = productOf(candidate);
      if (!this.fits(product)) continue;
      this.add(product);
      taken.push(candidate);
      if (taken.length >= limit) break;
    }
    return taken;
  }

  #heldOf(kind: string): number {
    return this.#held.get(kind) ?? 0;
  }

  #countsFor({ brand, categories }: Product): [kind: string, limit: number][] {
    const { maxPerBrand, maxPerCategory } = this.#limits;
    const counts: [string, number][] = [];
    if (maxPerBrand !== undefined && brand) counts.push([this.#brand(brand), maxPerBrand]);
    const path = categories?.[0];
    if (maxPerCategory !== undefined && path) counts.push([this.#category(path), maxPerCategory]);
    return counts;
  }
}
