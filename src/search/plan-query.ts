import type { TermQuery } from './lexical-index.js';
import { type Correction, type Speller, splitWord } from './spelling.js';
import type { Word } from './words.js';

/** What to look for in the index, and how much each word of the query tells. */
export interface QueryPlan {
  terms: TermQuery[];
  /** For each word, its inverse document frequency. */
  weights: number[];
  /** Words taken for typing errors: place of the word, and the term searched instead. */
  corrected: { word: number; term: string }[];
}

/** Words that only hold others together; left out where anything else is asked. */
const fillers: ReadonlySet<string> = new Set(
  'a an and at by for from in is of on or that the this to with und mit fur der die das le la les de des pour con para el los y'.split(
    ' ',
  ),
);

/** A word of so few products may be a typing error of the shop's own. */
const rare = 2;
/** A correction of a known word must be this much more frequent. */
const commoner = 20;

// How much the ways around a word count beside the word itself.
const correctionBoost = 0.8;
const splitBoost = 0.8;
const joinBoost = 0.8;
const wholeBoost = 0.5;
const prefixBoost = 0.6;
/** English puts the thing last: in "garage door opener" it is the opener. */
const lastWordBoost = 1.2;

/** The query's words without those that say nothing. */
export function tellingWords(words: readonly Word[]): Word[] {
  const telling = words.filter(({ terms }) => terms.length > 1 || !fillers.has(terms[0]!));
  return telling.length > 0 ? telling : [...words];
}

/**
 * How to look for `words`: each as typed, compounds also in one piece, neighbours also as one word
 * ("lawn mower", "lawnmower"), and for what the catalogue does not know its likely corrections.
 *
 * @param prefix whether the last word may be unfinished.
 */
export function planQuery(words: readonly Word[], speller: Speller, prefix: boolean): QueryPlan {
  const { vocabulary } = speller;
  const plan: QueryPlan = { terms: [], weights: [], corrected: [] };
  for (const [place, word] of words.entries()) {
    const isLast = place === words.length - 1;
    const boost = isLast && words.length > 1 ? lastWordBoost : 1;
    const all = word.terms.reduce((sum, term) => sum + vocabulary.weight(term), 0) || 1;
    const add = (term: string, worth: number, share: number, prefix = false) => {
      if (!prefix && !vocabulary.has(term)) return;
      plan.terms.push({ term, boost: boost * worth, covers: [{ word: place, share }], prefix });
    };
    if (word.whole !== undefined) add(word.whole, wholeBoost, 1);
    for (const [part, term] of word.terms.entries()) {
      const count = vocabulary.count(term);
      const share = vocabulary.weight(term) / all;
      add(term, 1, share);
      if (count > rare) continue;
      const mayGoOn = prefix && isLast && part === word.terms.length - 1 && term.length > 1;
      if (mayGoOn && vocabulary.begins(term)) {
        add(term, prefixBoost, share, true);
        continue;
      }
      if (word.whole !== undefined && vocabulary.has(word.whole)) continue;
      for (const { term: known, trust } of repairs(term, count, speller, mayGoOn)) {
        add(known, correctionBoost * trust, share);
        if (count === 0 && !plan.corrected.some((entry) => entry.word === place)) {
          plan.corrected.push({ word: place, term: known });
        }
      }
      for (const half of (count === 0 && splitWord(term, vocabulary)) || []) {
        add(half, splitBoost, share / 2);
      }
    }
    const next = words[place + 1];
    const joint = next && jointOf(word, next);
    if (joint !== undefined && vocabulary.has(joint)) {
      const covers = [place, place + 1].map((covered) => ({ word: covered, share: 1 }));
      plan.terms.push({ term: joint, boost: boost * joinBoost, covers, prefix: false });
    }
    plan.weights.push(Math.max(...word.terms.map((term) => vocabulary.weight(term))));
  }
  return plan;
}

function jointOf(word: Word, next: Word): string | undefined {
  const isPlain = word.terms.length === 1 && next.terms.length === 1;
  return isPlain ? word.terms[0]! + next.terms[0]! : undefined;
}

function repairs(
  term: string,
  count: number,
  speller: Speller,
  mayGoOn: boolean,
): readonly Correction[] {
  const found = speller.corrections(term, mayGoOn && count === 0);
  if (count === 0) return found;
  return term.length > 4
    ? found.filter(({ term: known }) => speller.vocabulary.count(known) > commoner * count)
    : [];
}
