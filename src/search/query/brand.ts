import { findNames } from '../lexicon.js';
import type { Reader } from './reading.js';

/** A brand whose only word stands in more than so many times its own products is an everyday word. */
const everyday = 3;

/** Brands of the catalogue, written in any way: "levis", "black and decker". */
export const readBrands: Reader = ({ folded, words }, { lexicon, speller: { vocabulary } }) =>
  findNames(words, (key) => {
    const brand = lexicon.brands.get(key);
    if (!brand || key.length < 2 || /^\d+$/.test(key)) return undefined;
    if (key.includes(' ')) return brand;
    if (lexicon.categories.has(key)) return undefined;
    return vocabulary.count(key) <= everyday * brand.count ? brand : undefined;
  }).map(({ first, last, found: { name } }) => {
    const [from, to] = [words[first]!.from, words[last]!.to];
    return {
      chip: {
        kind: 'brand',
        id: `brand:${name}`,
        words: folded.slice(from, to),
        effect: 'boost',
        brand: name,
      },
      from,
      to,
      consumes: false,
    };
  });
