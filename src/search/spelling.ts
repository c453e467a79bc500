import { editDistance } from './edit-distance.js';
import type { Vocabulary } from './vocabulary.js';

/** A known term meant by an unknown one. */
export interface Correction {
  term: string;
  /** How sure that is, 0 to 1. */
  trust: number;
}

/** Words shorter than this are too near to too many others. */
const shortest = 4;
/** From this length two edits are allowed. */
const long = 8;
/** Corrections of one word. */
const most = 3;

const letters = /^\p{L}+$/u;

/** Looks for what mistyped words meant. Remembers the last ones: a query is read at every key. */
export class Speller {
  readonly vocabulary: Vocabulary;
  readonly #remembered = new Map<string, readonly Correction[]>();
  #changes = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The known terms that `term` may be a mistyped form of, likeliest first: fewest edits, then the same
   * first letter, then the more frequent. None for short words and for words with digits, where a
   * neighbour is another thing ("M6" and "M8").
   *
   * @param unfinished whether `term` may lack its end: then known terms that only begin like it count
   * too, where no whole one is near.
   */
  corrections(term: string, unfinished = false): readonly Correction[] {
    if (this.#changes !== this.vocabulary.changes || this.#remembered.size > 100) {
      this.#remembered.clear();
      this.#changes = this.vocabulary.changes;
    }
    const key = `${term} ${unfinished}`;
    const known = this.#remembered.get(key) ?? this.#look(term, unfinished);
    this.#remembered.set(key, known);
    return known;
  }

  #look(term: string, unfinished: boolean): readonly Correction[] {
    const whole = nearTerms(term, this.vocabulary, (known) => known);
    if (whole.length > 0 || !unfinished) return whole;
    return nearTerms(term, this.vocabulary, (known) => known.slice(0, term.length));
  }
}

function nearTerms(
  term: string,
  vocabulary: Vocabulary,
  partOf: (known: string) => string,
): Correction[] {
  if (term.length < shortest || term.length > 40 || !letters.test(term)) return [];
  const limit = term.length >= long ? 2 : 1;
  const found: { term: string; rank: number; count: number }[] = [];
  for (const [candidate, count] of vocabulary.entries()) {
    const known = partOf(candidate);
    if (Math.abs(known.length - term.length) > limit || known === term) continue;
    // Two wrong letters at the start of a word are another word.
    if (known[0] !== term[0] && known[1] !== term[1] && known[0] !== term[1]) continue;
    if (!letters.test(candidate)) continue;
    const distance = editDistance(term, known, limit);
    if (distance > limit) continue;
    found.push({ term: candidate, rank: distance + (known[0] === term[0] ? 0 : 0.5), count });
  }
  found.sort((one, other) => one.rank - other.rank || other.count - one.count);
  const best = found[0]?.rank ?? 0;
  return found
    .filter(({ rank }) => rank < best + 0.5)
    .slice(0, most)
    .map(({ term: known, rank }) => ({ term: known, trust: 1 / (1 + 0.5 * rank) }));
}

/** The two known words that `term` is written together from ("lawnmower"), or `undefined`. */
export function splitWord(term: string, vocabulary: Vocabulary): [string, string] | undefined {
  if (term.length < 6 || term.length > 40 || !letters.test(term)) return undefined;
  let best: [string, string] | undefined;
  let bestCount = 1;
  for (let at = 3; at <= term.length - 3; at++) {
    const parts: [string, string] = [term.slice(0, at), term.slice(at)];
    const count = Math.min(vocabulary.count(parts[0]), vocabulary.count(parts[1]));
    if (count > bestCount) {
      best = parts;
      bestCount = count;
    }
  }
  return best;
}
