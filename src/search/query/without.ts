import { keyOf } from '../words.js';
import { colorFamily } from './colors.js';
import type { Reader, Reading, Teachers } from './reading.js';

const thing = "([\\p{L}][\\p{L}\\p{N}'-]{0,40})(?:[ ]([\\p{L}][\\p{L}\\p{N}'-]{0,40}))?";
/** Always a wish to leave something out. */
const clear = new RegExp(
  `(?<![\\p{L}\\p{N}-])(without|w/o|excluding|exclude|except|ohne|sans|sin|senza)[ ]{1,3}(?:any |a |the )?${thing}`,
  'gu',
);
/** A wish only where the catalogue knows the thing: "no leather", and not "no show socks". */
const doubtful = new RegExp(`(?<![\\p{L}\\p{N}-])(no|not|non|kein|keine)[ ]{1,3}${thing}`, 'gu');
/** A minus before a word, as in the large search engines. */
const minus = /(?<=^|\s)-([\p{L}][\p{L}\p{N}']{1,40})()(?![\p{L}\p{N}-])/gu;

/**
 * Things not wanted: "without leather", "no wool", "-polyester". "Non-stick" and "sugar-free" are
 * properties that things have, "no 5 perfume" is a name, and so is any "no …" out of the shop's titles.
 */
export const readWithout: Reader = ({ folded }, teachers) => {
  const readings: Reading[] = [];
  const add = (found: RegExpMatchArray, first: string, second: string | undefined) => {
    const both = `${first} ${second}`;
    const isOne = second !== undefined && isThing(both, teachers);
    const without = isOne ? both : first;
    const to = found.index! + found[0].length - (second && !isOne ? second.length + 1 : 0);
    readings.push({
      chip: {
        kind: 'without',
        id: `without:${keyOf(without)}`,
        words: folded.slice(found.index, to),
        effect: 'filter',
        without,
      },
      from: found.index!,
      to,
      consumes: true,
    });
  };
  for (const found of folded.matchAll(clear)) add(found, found[2]!, found[3]);
  for (const found of folded.matchAll(doubtful)) {
    const [, cue, first, second] = found as unknown as [string, string, string, string | undefined];
    const isName = teachers.lexicon.brands.has(keyOf(`${cue} ${first}`));
    if (isName || teachers.lexicon.isProperty(`${cue} ${first}`)) continue;
    if (isThing(first, teachers) || (second && isThing(`${first} ${second}`, teachers))) {
      add(found, first, second);
    }
  }
  for (const found of folded.matchAll(minus)) add(found, found[1]!, undefined);
  return readings;
};

/** Whether the catalogue knows it as a fact, a colour, a brand or a category. */
function isThing(phrase: string, { lexicon }: Teachers): boolean {
  const key = keyOf(phrase);
  return (
    lexicon.facts.has(key) ||
    colorFamily(key) !== undefined ||
    lexicon.brands.has(key) ||
    lexicon.categories.has(key)
  );
}
