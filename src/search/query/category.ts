import { findNames } from '../lexicon.js';
import type { Reader } from './reading.js';

/** Names of the catalogue's categories, in singular or plural. */
export const readCategories: Reader = ({ folded, words }, { lexicon }) =>
  findNames(words, (key) => lexicon.categories.get(key)).map(({ first, last, found: { name } }) => {
    const [from, to] = [words[first]!.from, words[last]!.to];
    return {
      chip: {
        kind: 'category',
        id: `category:${name}`,
        words: folded.slice(from, to),
        effect: 'boost',
        category: name,
      },
      from,
      to,
      consumes: false,
    };
  });
