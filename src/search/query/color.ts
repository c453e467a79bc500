import { findNames } from '../lexicon.js';
import { colorFamily, isAmbiguousColor } from './colors.js';
import type { Reader } from './reading.js';

/**
 * Colours: those of the palette, and those that the catalogue's products have. A word that may mean a
 * thing as well ("rust", "chocolate") is a colour only where the catalogue has it as one.
 */
export const readColors: Reader = ({ folded, words }, { lexicon }) =>
  findNames(words, (key) => {
    const family = colorFamily(key);
    if (family !== undefined && !isAmbiguousColor(key)) return family;
    if (!lexicon.colors.has(key) || !/^[\p{L} ]+$/u.test(key)) return undefined;
    // "light grey" is a grey.
    return family ?? colorFamily(key.split(' ').at(-1)!) ?? key;
  }).map(({ first, last, found: color }) => {
    const [from, to] = [words[first]!.from, words[last]!.to];
    return {
      chip: {
        kind: 'color',
        id: `color:${color}`,
        words: folded.slice(from, to),
        effect: 'boost',
        color,
      },
      from,
      to,
      consumes: false,
    };
  });
