import { fold, isAscii } from './fold.js';
import { numberTerm } from './numbers.js';
import { singular } from './stem.js';
import { unitOf } from './units.js';

/** One word of a text, with what it is found under. */
export interface Word {
  /** Where it begins and ends in the folded text. */
  from: number;
  to: number;
  /** Its parts, each in one spelling; at least one. */
  terms: string[];
  /** Its parts in one piece: `"tshirt"`, `"wh1000xm4"`, `"12ounce"`. */
  whole?: string;
}

interface Atom {
  kind: (typeof kinds)[number];
  text: string;
  from: number;
  to: number;
}

/** More than this of a text is not read. */
export const textLimit = 6_000;

/** Scripts that put no blanks between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const fraction = '(?<![\\d.,/-])(?:\\d{1,3}[ -])?\\d{1,2}/(?:2|3|4|8|16|32|64)(?![\\d/])';
const number = '\\d+(?:[.,]\\d+)*|(?<!\\d)\\.\\d+';
const sign = '(?<=\\d)["\'#°]';

// In the order of `kinds`.
const atoms = new RegExp(
  [
    `((?:(?![\\d${unspaced}])[\\p{L}\\p{M}\\p{N}])+)`,
    `(${fraction})|(${number})|(${sign})`,
    `([${unspaced}][${unspaced}\\p{M}]*)`,
  ].join('|'),
  'gu',
);
const asciiAtoms = new RegExp(`([a-z]+)|(${fraction})|(${number})|(${sign})`, 'g');
const kinds = ['letters', 'fraction', 'number', 'sign', 'run'] as const;

/**
 * The words of a text that was folded, for the index and for queries alike: what is written in another
 * way must come out the same. A number and its unit are one word (`12oz`, `12 oz`, `12-ounce`), and so
 * is a compound (`t-shirt`, `wh-1000xm4`), found whole and by its parts. Scripts without blanks come in
 * overlapping pairs of characters.
 */
export function readWords(folded: string): Word[] {
  const list = scan(folded);
  const words: Word[] = [];
  for (let at = 0; at < list.length; ) {
    const [word, next] = readWord(list, at, folded);
    if (word) words.push(word);
    at = next;
  }
  return words;
}

/** All that a text is found under, with repetitions. */
export function termsOf(text: string): string[] {
  const found: string[] = [];
  for (const { terms, whole } of readWords(fold(text.slice(0, textLimit)))) {
    found.push(...terms);
    if (whole !== undefined) found.push(whole);
  }
  return found;
}

/** The parts of a text's words, joined by blanks: the same for names that differ only in writing. */
export function keyOf(text: string): string {
  return readWords(fold(text.slice(0, 200)))
    .flatMap(({ terms }) => terms)
    .join(' ');
}

export function wordTerms({ terms, whole }: Word): string[] {
  return whole === undefined ? terms : [...terms, whole];
}

function scan(folded: string): Atom[] {
  const list: Atom[] = [];
  for (const found of folded.matchAll(isAscii(folded) ? asciiAtoms : atoms)) {
    const [text] = found;
    let kind = 1;
    while (found[kind] === undefined) kind++;
    list.push({ kind: kinds[kind - 1]!, text, from: found.index, to: found.index + text.length });
  }
  return list;
}

/** The word that begins with atom `at`, and the atom after it. */
function readWord(list: readonly Atom[], at: number, folded: string): [Word | undefined, number] {
  const atom = list[at]!;
  const { from, to, text } = atom;
  if (atom.kind === 'sign') return [undefined, at + 1];
  if (atom.kind === 'run') return [{ from, to, terms: pairsOf(text) }, at + 1];
  if (atom.kind !== 'letters') {
    const unit = unitAfter(list, at, folded);
    if (unit) {
      const number = numberTerm(text);
      const end = list[at + 1]!.to;
      return [{ from, to: end, terms: [number, unit], whole: number + unit }, at + 2];
    }
  }
  let next = at + 1;
  while (next < list.length && joins(list, next, folded)) next++;
  if (next === at + 1) {
    return [
      { from, to, terms: [atom.kind === 'letters' ? singular(text) : numberTerm(text)] },
      next,
    ];
  }
  return [compound(list.slice(at, next), folded), next];
}

/** Whether atom `at` belongs to the same word as the one before it. */
function joins(list: readonly Atom[], at: number, folded: string): boolean {
  const before = list[at - 1]!;
  const atom = list[at]!;
  if (!isPart(before) || !isPart(atom)) return false;
  const gap = folded.slice(before.to, atom.from);
  if (atom.kind === 'number' && unitAfter(list, at, folded) && gap !== '') return false;
  if (gap === '' || gap === "'") return true;
  if (gap === '.') return before.text.length === 1 || atom.text.length <= 2;
  if (gap === '/' || gap === '&') return before.text.length === 1 && atom.text.length === 1;
  return gap === '-' && before.kind === 'letters';
}

function isPart({ kind }: Atom): boolean {
  return kind === 'letters' || kind === 'number';
}

function compound(parts: readonly Atom[], folded: string): Word {
  const range = { from: parts[0]!.from, to: parts.at(-1)!.to };
  // "women's" is about women.
  const isPossessive = parts.length > 1 && folded.slice(parts[0]!.from, range.to).endsWith("'s");
  const used = isPossessive ? parts.slice(0, -1) : parts;
  const terms = used.map(({ kind, text }) =>
    kind === 'letters' ? singular(text) : numberTerm(text),
  );
  if (used.length === 1) return { ...range, terms };
  // "2x4" is two numbers.
  const isSize = used.every(({ kind, text }) => kind === 'number' || text === 'x');
  if (isSize) return { ...range, terms: terms.filter((term) => term !== 'x') };
  return { ...range, terms, whole: singular(used.map(({ text }) => text).join('')) };
}

/** The unit that comes after the number at `at`. */
function unitAfter(list: readonly Atom[], at: number, folded: string): string | undefined {
  const [number, mark, then] = [list[at]!, list[at + 1], list[at + 2]];
  if (!mark || (number.kind !== 'number' && number.kind !== 'fraction')) return undefined;
  const gap = folded.slice(number.to, mark.from);
  if (!/^(-|\.? {0,2})$/.test(gap)) return undefined;
  // "20 a day" is no current.
  if (gap !== '' && mark.text === 'a') return undefined;
  const after = then && folded.slice(mark.to, then.from);
  // "3-in-1" and "2 in 1" are no lengths, "12v5a" is a model number.
  if (then?.kind === 'number' && (after === '' || (mark.text === 'in' && after !== '. ')))
    return undefined;
  return unitOf(mark.text);
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => characters[index]! + character);
}
