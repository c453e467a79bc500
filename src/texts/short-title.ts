import { widthOf } from '../shared/display-width.js';

/** Columns that a title may take in the middle of a sentence. */
const limit = 40;

/** Nothing beyond is looked at: a title of 10 MB must not cost 10 MB of work. */
const longest = 500;

/** Line breaks, control characters, and marks that turn the direction of all that follows. */
const disturbing = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A title as plain text for the middle of a sentence: on one line, and of at most 40 columns (20
 * Chinese characters), the last of them an ellipsis where something was cut. Cut between words where
 * there are any.
 */
export function shortTitle(title: string): string {
  const text = title.slice(0, longest).replace(disturbing, ' ').replace(/\s+/gu, ' ').trim();
  const room = fitting(text, limit);
  if (room === text.length) return text;
  const kept = text.slice(0, fitting(text, limit - 1));
  return `${endOfWord(kept, text)}…`;
}

/** How much of `text` fits into `columns`; a character stays with its marks. */
function fitting(text: string, columns: number): number {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns) break;
    end += character.length;
  }
  return end;
}

/** `kept` without the word that was cut in two, unless that would take more than half of it. */
function endOfWord(kept: string, text: string): string {
  const isCut = /[^\s]/u.test(text.charAt(kept.length));
  const space = kept.lastIndexOf(' ');
  const whole = isCut && space >= kept.length / 2 ? kept.slice(0, space) : kept;
  return whole.replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:/·|&+]+$/u, '');
}
