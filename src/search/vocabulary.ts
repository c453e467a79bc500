/** The terms of the index with the number of products that hold each. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  #products = 0;
  #changes = 0;

  /** Grows with every change. */
  get changes(): number {
    return this.#changes;
  }

  /** Terms known. */
  get size(): number {
    return this.#counts.size;
  }

  /** Counts a product in. */
  add(terms: ReadonlySet<string>): void {
    this.#products++;
    this.#changes++;
    for (const term of terms) this.#counts.set(term, this.count(term) + 1);
  }

  /** Takes a product out that was counted in with the same terms. */
  remove(terms: ReadonlySet<string>): void {
    this.#products--;
    this.#changes++;
    for (const term of terms) {
      const count = this.count(term) - 1;
      if (count > 0) this.#counts.set(term, count);
      else this.#counts.delete(term);
    }
  }

  /** Products that hold `term`. */
  count(term: string): number {
    return this.#counts.get(term) ?? 0;
  }

  has(term: string): boolean {
    return this.#counts.has(term);
  }

  /** Whether a longer term begins with `prefix`. */
  begins(prefix: string): boolean {
    for (const term of this.#counts.keys()) {
      if (term.length > prefix.length && term.startsWith(prefix)) return true;
    }
    return false;
  }

  /** How much a term tells, the inverse document frequency of BM25; an unknown one tells most. */
  weight(term: string): number {
    const count = this.count(term);
    return Math.log(1 + (this.#products - count + 0.5) / (count + 0.5));
  }

  /** What a term tells that no product holds. */
  get unknownWeight(): number {
    return Math.log(1 + (this.#products + 0.5) / 0.5);
  }

  /** All terms with their counts, in no order. */
  entries(): Iterable<[string, number]> {
    return this.#counts;
  }
}
