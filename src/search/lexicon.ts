import type { Product } from '../types.js';
import { fold } from './fold.js';
import { isColorAttribute } from './query/colors.js';
import { keyOf } from './words.js';

/** A name of the catalogue: a brand or one step of a category path. */
export interface Name {
  /** As the catalogue writes it. */
  name: string;
  /** The same, folded. */
  folded: string;
  /** Products that carry it. */
  count: number;
  /** Sum of their popularity. */
  popularity: number;
}

/** Names are looked up by at most so many words. */
export const longestName = 5;

/**
 * What the catalogue's own names teach about queries. It only grows: a name that is gone finds nothing
 * and does no harm. Keys are the terms of a name, joined by blanks.
 */
export class Lexicon {
  readonly brands = new Map<string, Name>();
  readonly categories = new Map<string, Name>();
  /** Colours that products have. */
  readonly colors = new Set<string>();
  /** Short values of attributes: materials, fits, patterns. */
  readonly facts = new Set<string>();
  /** Currencies of prices. */
  readonly currencies = new Set<string>();
  readonly #properties = new Set<string>();

  /** Takes in a product that was not taken in before. */
  learn(product: Product): void {
    const { title, brand, categories = [], attributes = {}, currency, popularity = 0 } = product;
    if (brand) count(this.brands, brand, popularity);
    const names = categories.flatMap((path) => path.split('>').map((name) => name.trim()));
    for (const name of new Set(names)) count(this.categories, name, popularity);
    if (currency) this.currencies.add(currency);
    for (const [name, value] of Object.entries(attributes)) {
      for (const part of value.slice(0, 100).split(/[,;/]| and | & /)) {
        const key = keyOf(part);
        if (!key || key.split(' ').length > 3) continue;
        this.facts.add(key);
        if (isColorAttribute(name)) this.colors.add(key);
      }
    }
    for (const [, cue, word] of title.matchAll(/\b(no|non|not|without)[ -](\p{L}+)/giu)) {
      this.#properties.add(keyOf(`${cue} ${word}`));
    }
  }

  /** Whether a brand or a category has exactly this key. */
  isName(key: string): boolean {
    return this.brands.has(key) || this.categories.has(key);
  }

  /** Whether titles use this as a property that things have: "no show", "non stick". */
  isProperty(phrase: string): boolean {
    return this.#properties.has(keyOf(phrase));
  }
}

function count(names: Map<string, Name>, name: string, popularity: number): void {
  const key = keyOf(name);
  if (!key) return;
  const known = names.get(key) ?? { name, folded: fold(name), count: 0, popularity: 0 };
  known.count++;
  known.popularity += popularity;
  names.set(key, known);
}

/** Names found in `words`, longest first at each place; they do not overlap. */
export function findNames<V>(
  words: readonly { terms: readonly string[] }[],
  lookUp: (key: string) => V | undefined,
): { first: number; last: number; found: V }[] {
  const names: { first: number; last: number; found: V }[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length, first + longestName) - 1; last >= first; last--) {
      const key = words.slice(first, last + 1).flatMap(({ terms }) => terms);
      const found = lookUp(key.join(' '));
      if (found === undefined) continue;
      names.push({ first, last, found });
      first = last;
      break;
    }
  }
  return names;
}
