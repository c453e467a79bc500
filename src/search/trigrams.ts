import { fold } from './fold.js';

/** More of a text adds nothing to its likeness. */
const limit = 200;

/** All three characters in a row of a folded text's words, a blank standing for their ends. */
export function trigramsOf(folded: string): string[] {
  const found = new Set<string>();
  for (const word of folded.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const padded = [' ', ...word, ' '];
    for (let at = 0; word && at + 3 <= padded.length && found.size < limit; at++) {
      found.add(padded.slice(at, at + 3).join(''));
    }
  }
  return [...found];
}

/** Whether `text` holds a trigram. */
export function holdsTrigram(text: string): (trigram: string) => boolean {
  const words = ` ${fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  return (trigram) => words.includes(trigram);
}
