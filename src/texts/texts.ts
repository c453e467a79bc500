import type { Reason, Slate } from '../types.js';
import { type HeadlineKey, headlineFacts, headlineKey } from './headline.js';
import type { Language } from './language.js';
import { firstThatFits, textOf } from './sentence.js';

/**
 * The shop's own sentences, with the holes `{title}` and `{category}`. One with a hole that cannot be
 * filled is not used; the library's own stands there instead.
 */
export interface Overrides {
  /** By the `code` of a reason. */
  reasons?: { readonly [Code in Reason['code']]?: string };
  /** By strategy, or `in-catalog` for what `popular` shows where nothing is known to sell. */
  headlines?: { readonly [Key in HeadlineKey]?: string };
}

/**
 * Reasons and headlines in one language. Both come as plain text with the shop's titles in it: put
 * them into `textContent`, never into markup. Titles longer than 40 columns are shortened at a word.
 */
export interface Texts {
  /** The language of the sentences, for the `lang` attribute: `en` where the wanted one is missing. */
  readonly language: string;
  /** Why an item stands in a list: "Because you viewed “Fell shoe”". */
  reason(reason: Reason): string;
  /** What stands over a list: the headline of what found most of it, so that it is true. */
  headline(slate: Pick<Slate, 'strategy' | 'used' | 'anchor' | 'items'>): string;
}

/** The texts of a language, with the shop's own laid over. */
export function createTexts(language: Language, overrides: Overrides = {}): Texts {
  const sentences = (kind: 'reasons' | 'headlines', key: string) => [
    textOf(overrides[kind], key),
    textOf(language[kind], key),
  ];
  const say = (kind: 'reasons' | 'headlines', key: string, facts: object) =>
    firstThatFits([...sentences(kind, key), ...sentences('headlines', 'for-you')], facts);
  return {
    language: language.tag,
    reason: (reason) => say('reasons', reason.code, reason),
    headline: (slate) => say('headlines', headlineKey(slate), headlineFacts(slate)),
  };
}
