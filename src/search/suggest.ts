import type { Product, Suggestion } from '../types.js';
import { fold } from './fold.js';
import type { Name } from './lexicon.js';
import type { SearchIndex } from './search-index.js';
import { readWords } from './words.js';

/** At most so many names of each kind stand before the products. */
const namesOfAKind = 3;

/** A prefix of one letter stands for too many titles. */
const shortestForTitles = 2;

/** One or two words: "Toys & Games" is nothing to go on with. */
const plainName = /^[^\s&,/]+( [^\s&,/]+)?$/;

/** More words are not typed into a search box. */
const wordLimit = 8;

/** What was typed: all words as terms, what stands before the last one, and that one, which may go on. */
interface Typed {
  terms: string[];
  lead: string;
  last: string;
}

/**
 * Queries that begin like `text`: categories and brands first, then titles, each by popularity. Where
 * nothing begins like it, the likely corrections of its last word are tried.
 *
 * @param text untrusted; of any length and content.
 */
export function suggest(
  text: string,
  index: SearchIndex,
  products: readonly Product[],
  limit: number,
): Suggestion[] {
  const folded = fold(text.slice(0, 100));
  const words = readWords(folded).slice(0, wordLimit);
  const last = words.at(-1);
  if (!last) return [];
  const typed: Typed = {
    terms: words.flatMap(({ terms }) => terms),
    lead: folded.slice(0, last.from).trim(),
    last: folded.slice(last.from, last.to),
  };
  const found = complete(typed, index, products, limit);
  if (found.length > 0) return found;
  for (const repaired of repairsOf(typed, index)) {
    const others = complete(repaired, index, products, limit);
    if (others.length > 0) return others;
  }
  return [];
}

/** `typed` with its unknown words repaired, the likeliest first. */
function repairsOf(typed: Typed, { speller }: SearchIndex): Typed[] {
  const ahead = typed.terms.slice(0, -1).map((term) => {
    return speller.vocabulary.has(term) ? term : (speller.corrections(term)[0]?.term ?? term);
  });
  const last = typed.terms.at(-1)!;
  const meant = speller.vocabulary.has(last) ? [{ term: last }] : speller.corrections(last, true);
  return meant.map(({ term }) => ({
    terms: [...ahead, term],
    lead: ahead.join(' '),
    last: term,
  }));
}

function complete(
  typed: Typed,
  index: SearchIndex,
  products: readonly Product[],
  limit: number,
): Suggestion[] {
  const { lexical, lexicon } = index;
  const ofKind = (kind: 'category' | 'brand', names: Iterable<[string, Name]>): Suggestion[] =>
    bestNames(typed, names).map(({ name, count }) => ({ text: name, kind, count }));
  const suggestions = [
    ...ofKind('category', lexicon.categories),
    ...ofKind('brand', lexicon.brands),
    ...combinations(typed, index),
  ];
  if (typed.last.length >= shortestForTitles) {
    const rows = lexical.rowsTitled(typed.terms, true);
    suggestions.push(...titlesOf(rows, products, limit));
  }
  // A brand and a category of one name are one query.
  const seen = new Set<string>();
  return suggestions
    .filter(({ text }) => {
      const key = fold(text);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, limit);
}

/** "red dr" goes on as "red dresses" where the shop has any: the words before, and a category. */
function combinations(
  { terms, lead, last }: Typed,
  { lexical, lexicon }: SearchIndex,
): Suggestion[] {
  if (!lead) return [];
  const finished = terms.slice(0, -1);
  const found: Suggestion[] = [];
  for (const [key, { folded }] of lexicon.categories) {
    if (!plainName.test(folded) || !folded.startsWith(last)) continue;
    if (finished.some((term) => key.split(' ').includes(term))) continue;
    const count = lexical.countHolding([...finished, ...key.split(' ')]);
    if (count > 0) found.push({ text: `${lead} ${folded}`, kind: 'words', count });
  }
  return found.sort((one, other) => other.count - one.count).slice(0, namesOfAKind);
}

function bestNames({ terms, last }: Typed, names: Iterable<[string, Name]>): Name[] {
  const finished = terms.slice(0, -1);
  const begun = terms.at(-1)!;
  const found: { name: Name; atStart: boolean }[] = [];
  for (const [key, name] of names) {
    const parts = key.split(' ');
    const goesOn =
      parts.some((part) => part.startsWith(begun)) || ` ${name.folded}`.includes(` ${last}`);
    if (!goesOn || !finished.every((term) => parts.includes(term))) continue;
    found.push({ name, atStart: key.startsWith(terms.join(' ')) || name.folded.startsWith(last) });
  }
  return found
    .sort(
      (one, other) =>
        Number(other.atStart) - Number(one.atStart) ||
        other.name.popularity - one.name.popularity ||
        other.name.count - one.name.count,
    )
    .slice(0, namesOfAKind)
    .map(({ name }) => name);
}

function titlesOf(
  rows: readonly number[],
  products: readonly Product[],
  limit: number,
): Suggestion[] {
  const seen = new Set<string>();
  const found: Suggestion[] = [];
  // Relevance already orders the rows; among them what sells comes first, and sold-out things last.
  const ranked = rows
    .map((row, place) => ({ product: products[row]!, place }))
    .sort((one, other) => {
      const isGone = (product: Product) => Number(product.availability === 'out-of-stock');
      return (
        isGone(one.product) - isGone(other.product) ||
        (other.product.popularity ?? 0) - (one.product.popularity ?? 0) ||
        one.place - other.place
      );
    });
  for (const { product } of ranked) {
    if (found.length >= limit) break;
    const variant = product.groupId ?? product.id;
    if (seen.has(variant)) continue;
    seen.add(variant);
    found.push({ text: product.title, kind: 'product', count: 1, item: product.id });
  }
  return found;
}
