import type { Product } from '../../src/index.js';
import type { Catalog } from './catalog.ts';

/** How much a word counts by where it is found. */
const weights = { title: 6, brand: 3, categories: 4, attributes: 2, description: 1 } as const;

/** Products that match a text, best first, one of each product's variants. */
export function searchProducts(catalog: Catalog, text: string): Product[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const scored = catalog.products.map((product) => ({ product, ...match(product, words) }));
  const most = Math.max(...scored.map(({ found }) => found));
  if (most === 0) return [];
  const best = scored
    .filter(({ found }) => found === most)
    .sort((one, other) => other.score - one.score || popularityOf(other) - popularityOf(one));
  const seen = new Set<string>();
  return best.flatMap(({ product }) => {
    const key = product.groupId ?? product.id;
    if (seen.has(key)) return [];
    seen.add(key);
    return [product];
  });
}

function match(product: Product, words: readonly string[]): { found: number; score: number } {
  const fields = fieldsOf(product);
  let found = 0;
  let score = 0;
  for (const word of words) {
    const best = Math.max(
      ...fields.map(
        ([weight, parts]) => weight * Math.max(0, ...parts.map((part) => likeness(part, word))),
      ),
    );
    if (best > 0) found++;
    score += best;
  }
  return { found, score };
}

function likeness(part: string, word: string): number {
  if (part === word) return 1;
  return word.length > 2 && part.startsWith(word) ? 0.7 : 0;
}

const known = new WeakMap<Product, [number, string[]][]>();

function fieldsOf(product: Product): [number, string[]][] {
  let fields = known.get(product);
  if (!fields) {
    fields = [
      [weights.title, wordsOf(product.title)],
      [weights.brand, wordsOf(product.brand ?? '')],
      [weights.categories, wordsOf((product.categories ?? []).join(' '))],
      [weights.attributes, wordsOf(Object.values(product.attributes ?? {}).join(' '))],
      [weights.description, wordsOf(product.description ?? '')],
    ];
    known.set(product, fields);
  }
  return fields;
}

// A plural is cut to its singular on both sides; that is all the grammar there is.
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));
}

function popularityOf({ product }: { product: Product }): number {
  return product.popularity ?? 0;
}
