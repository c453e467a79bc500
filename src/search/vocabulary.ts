import { inverseDocumentFrequency } from './bm25.js';
import { withRoom } from './with-room.js';

/** The terms of the index with the number of products that hold each. */
export class Vocabulary {
  /** A term that no product holds any more keeps its number. */
  readonly #numbers = new Map<string, number>();
  #counts = new Uint32Array(0);
  #size = 0;
  #products = 0;
  #changes = 0;
  #sorted: string[] = [];
  /** Terms that `#sorted` lacks. */
  #added: string[] = [];

  /** Grows with every change. */
  get changes(): number {
    return this.#changes;
  }

  /** Terms known. */
  get size(): number {
    return this.#size;
  }

  /** The number of a term, the next free one if it had none: they count up from 0. */
  assign(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    // A part of a text may keep all of the text in memory.
    const alone = Array.from(term).join('');
    const number = this.#numbers.size;
    this.#numbers.set(alone, number);
    this.#added.push(alone);
    this.#counts = withRoom(this.#counts, number + 1);
    return number;
  }

  /** The number that a term was given, or `undefined`. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** Counts a product in, by the numbers of its terms, each once. */
  add(terms: readonly number[]): void {
    this.#products++;
    this.#changes++;
    for (const term of terms) if (this.#counts[term]!++ === 0) this.#size++;
  }

  /** Takes a product out that was counted in with the same terms. */
  remove(terms: readonly number[]): void {
    this.#products--;
    this.#changes++;
    for (const term of terms) if (--this.#counts[term]! === 0) this.#size--;
  }

  /** Products that hold `term`. */
  count(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : this.#counts[number]!;
  }

  has(term: string): boolean {
    return this.count(term) > 0;
  }

  /** Terms that begin with `prefix`, itself among them if it is one, in the order of their letters' codes. */
  startingWith(prefix: string): string[] {
    this.#sort();
    const found: string[] = [];
    for (let at = this.#placeOf(prefix); this.#sorted[at]?.startsWith(prefix); at++) {
      if (this.has(this.#sorted[at]!)) found.push(this.#sorted[at]!);
    }
    return found;
  }

  /** Whether a longer term begins with `prefix`. */
  begins(prefix: string): boolean {
    this.#sort();
    for (let at = this.#placeOf(prefix); this.#sorted[at]?.startsWith(prefix); at++) {
      const term = this.#sorted[at]!;
      if (term.length > prefix.length && this.has(term)) return true;
    }
    return false;
  }

  /** How much a term tells, the inverse document frequency of BM25; an unknown one tells most. */
  weight(term: string): number {
    return inverseDocumentFrequency(this.#products, this.count(term));
  }

  /** What a term tells that no product holds. */
  get unknownWeight(): number {
    return inverseDocumentFrequency(this.#products, 0);
  }

  /** All terms with their counts, in no order. */
  *entries(): Iterable<[string, number]> {
    for (const [term, number] of this.#numbers) {
      const count = this.#counts[number]!;
      if (count > 0) yield [term, count];
    }
  }

  /** Sorts what was added and merges it in: sorting all anew takes a tenth of a second for 100,000. */
  #sort(): void {
    if (this.#added.length === 0) return;
    const added = this.#added.sort();
    const merged: string[] = [];
    let next = 0;
    for (const term of this.#sorted) {
      while (next < added.length && added[next]! < term) merged.push(added[next++]!);
      merged.push(term);
    }
    while (next < added.length) merged.push(added[next++]!);
    this.#sorted = merged;
    this.#added = [];
  }

  /** The place of the first sorted term that is not before `term`. */
  #placeOf(term: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sorted[middle]! < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
