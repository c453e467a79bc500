import type { SearchAnswer, SearchHit } from '../types.js';
import type { Voice } from './voice.js';
import { fillIn } from './words/load-words.js';

/** Why a search found a product, in words; typing errors as they were understood. */
export function foundReason(
  { reason }: SearchHit,
  { corrections }: SearchAnswer,
  { words, texts }: Voice,
): string {
  if (reason.code === 'popular') return texts.reason(reason);
  if (reason.code === 'meaning') return words.byMeaning;
  const repaired = new Map(corrections.map(({ from, to }) => [from, to]));
  return fillIn(words.byWords, reason.words.map((word) => repaired.get(word) ?? word).join(' '));
}
