import type { Chip, Product } from '../types.js';
import { fold } from './fold.js';
import { LexicalIndex } from './lexical-index.js';
import { Lexicon } from './lexicon.js';
import { type UnderstoodQuery, understand } from './query/understand.js';
import { Speller } from './spelling.js';
import { readWords } from './words.js';

/** Products read between two looks at what else there is to do. */
const batchSize = 500;

/** All that search knows of the catalogue; kept in step with it by `follow`. */
export class SearchIndex {
  readonly lexical: LexicalIndex;
  readonly lexicon = new Lexicon();
  readonly speller: Speller;
  readonly #products: Product[] = [];

  /** @param describe what a product's description is, where it lies apart from the product. */
  constructor(describe?: (product: Product) => string | undefined) {
    this.lexical = new LexicalIndex(describe);
    this.speller = new Speller(this.lexical.vocabulary);
  }

  /** Rows read so far. */
  get size(): number {
    return this.#products.length;
  }

  /** Takes in what is new or has changed in `products`, pausing now and then. */
  async follow(products: readonly Product[], pause: () => Promise<void>): Promise<void> {
    let work = 0;
    for (let row = 0; row < products.length; row++) {
      const product = products[row]!;
      const known = this.#products[row];
      if (known === product) continue;
      this.lexical.put(row, product);
      if (!known || namesOf(known) !== namesOf(product)) this.lexicon.learn(product);
      this.#products[row] = product;
      if (++work % batchSize === 0) await pause();
    }
  }

  /** What `text` asks for; `refused` holds ids of chips that were taken off. */
  understand(text: string, refused: readonly string[]): UnderstoodQuery {
    const { lexicon, speller } = this;
    return understand(text, { lexicon, speller }, new Set(refused));
  }

  /**
   * Rows that hold what a chip does not want. "Leather-free" and "faux leather" hold no leather, and
   * descriptions are not asked: they are where a shop says what a thing is made without.
   */
  unwanted(chips: readonly Chip[]): ReadonlySet<number> {
    const rows = new Set<number>();
    for (const chip of chips) {
      if (chip.kind !== 'without') continue;
      const terms = readWords(fold(chip.without)).flatMap((word) => word.terms);
      for (const row of this.lexical.rowsNaming(terms)) {
        if (!deniesAll(this.#products[row]!, terms)) rows.add(row);
      }
    }
    return rows;
  }
}

function deniesAll({ title, attributes = {} }: Product, terms: readonly string[]): boolean {
  const texts = [title, ...Object.values(attributes)].map((text) =>
    readWords(fold(text)).flatMap((word) => word.terms),
  );
  const mentions = texts.filter((words) => terms.every((term) => words.includes(term)));
  return mentions.length > 0 && mentions.every((words) => denies(words, terms));
}

const deniers = new Set(['no', 'non', 'not', 'without', 'faux', 'fake', 'imitation', 'vegan']);

function denies(words: readonly string[], terms: readonly string[]): boolean {
  const first = words.indexOf(terms[0]!);
  const last = words.indexOf(terms.at(-1)!);
  return deniers.has(words[first - 1] ?? '') || words[last + 1] === 'free';
}

function namesOf({ brand, categories, attributes, currency }: Product): string {
  return JSON.stringify([brand, categories, attributes, currency]);
}
