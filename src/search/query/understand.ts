import type { Chip } from '../../types.js';
import { fold } from '../fold.js';
import { readWords, type Word } from '../words.js';
import { readBrands } from './brand.js';
import { readCategories } from './category.js';
import { readColors } from './color.js';
import { colorFamily } from './colors.js';
import { readPrices } from './price.js';
import { readPriceLevel } from './price-level.js';
import type { Reader, Reading, Teachers } from './reading.js';
import { readWithout } from './without.js';

/** More of a query is not read; nobody types that much by hand. */
const characterLimit = 400;
const wordLimit = 24;

/** A query, understood. */
export interface UnderstoodQuery {
  /** What is to be looked for in products, in the query's order. */
  words: Word[];
  /** The query's own spelling of each of `words`. */
  surfaces: string[];
  /** Whether the text ends with the last of `words`, so that it may be unfinished. */
  endsOpen: boolean;
  /** Wishes in force, in the query's order. */
  chips: Chip[];
}

// A name that another reading holds is not read again: the leather of "without leather" is no wish for it.
const readers: readonly Reader[] = [
  readPrices,
  readWithout,
  readBrands,
  readCategories,
  readColors,
  readPriceLevel,
];

/** Readings that may share words: "red shoes" may be a category and holds a colour. */
const mayOverlap: ReadonlySet<string> = new Set(['category color', 'brand category']);

/**
 * Splits a query into words to look for and wishes.
 *
 * @param text untrusted; of any length and content.
 * @param refused ids of chips that were taken off. The words of such a chip are dropped with it, since
 * "red" taken off "red shoes" leaves shoes of any colour; a category's stay, since they name the thing.
 * Where nothing else would be left, words stay words: "Without Remorse" is a title as well.
 */
export function understand(
  text: string,
  teachers: Teachers,
  refused: ReadonlySet<string>,
): UnderstoodQuery {
  const folded = fold(text.slice(0, characterLimit));
  const all = readWords(folded).slice(0, wordLimit);
  const repaired = all.map((word) => repair(word, teachers));
  const readings: Reading[] = [];
  for (const read of readers) {
    for (const reading of read({ folded, words: repaired }, teachers)) {
      if (!readings.some((other) => clashes(other, reading))) readings.push(reading);
    }
  }
  readings.sort((one, other) => one.from - other.from);
  const { words, chips } = withoutConsumed(all, readings, refused);
  return {
    words,
    surfaces: words.map(({ from, to }) => folded.slice(from, to)),
    endsOpen: words.at(-1)?.to === folded.length,
    chips,
  };
}

/** A word as it was likely meant, so that a mistyped brand is known as well. */
function repair(word: Word, { lexicon, speller }: Teachers): Word {
  const terms = word.terms.map((term) => {
    const isKnown = speller.vocabulary.has(term) || lexicon.isName(term) || colorFamily(term);
    return isKnown ? term : (speller.corrections(term)[0]?.term ?? term);
  });
  return { ...word, terms };
}

function withoutConsumed(
  all: readonly Word[],
  readings: readonly Reading[],
  refused: ReadonlySet<string>,
): { words: Word[]; chips: Chip[] } {
  const inForce = readings.filter(({ chip }) => !refused.has(chip.id));
  const dropped = readings.filter(({ chip, consumes }) =>
    refused.has(chip.id) ? chip.kind !== 'category' : consumes,
  );
  const words = all.filter((word) => !dropped.some((reading) => covers(reading, word)));
  const saysWhat = words.length > 0 || inForce.some(({ chip }) => chip.kind === 'price');
  if (saysWhat) return { words, chips: unique(inForce) };
  return { words: [...all], chips: [] };
}

function unique(readings: readonly Reading[]): Chip[] {
  return [...new Map(readings.map(({ chip }) => [chip.id, chip])).values()];
}

function clashes(earlier: Reading, later: Reading): boolean {
  if (mayOverlap.has(`${earlier.chip.kind} ${later.chip.kind}`)) return false;
  return earlier.from < later.to && later.from < earlier.to;
}

function covers({ from, to }: Reading, word: Word): boolean {
  return word.from < to && from < word.to;
}
