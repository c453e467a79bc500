import type { Reason, Slate } from '../types.js';
import {
  type HeadlineKey,
  headlineFacts,
  headlineKey,
  headlineLike,
  neutralHeadlines,
} from './headline.js';
import type { Language } from './language.js';
import { firstThatFits, textOf } from './sentence.js';

/**
 * The shop's own sentences, with the holes `{title}` and `{category}`. One with a hole that cannot be
 * filled is not used; the library's own stands there instead.
 */
export interface Overrides {
  /** By the `code` of a reason. */
  reasons?: { readonly [Code in Reason['code']]?: string };
  /**
   * By strategy; `in-catalog` for what `popular` shows where nothing is known to sell, `more` for a list
   * whose headline another one has.
   */
  headlines?: { readonly [Key in HeadlineKey]?: string };
}

/**
 * Reasons and headlines in one language. Both come as plain text with the shop's titles in it: put
 * them into `textContent`, never into markup. Titles longer than 40 columns are shortened at a word.
 */
export interface Texts {
  /** The language of the sentences, for the `lang` attribute: `en` where the wanted one is missing. */
  readonly language: string;
  /**
   * Why an item stands in a list: "Because you viewed “Fell shoe”". Empty where `heading`, what stands
   * over the list, says the same.
   */
  reason(reason: Reason, heading?: string): string;
  /**
   * What stands over a list: the headline of what found most of it, so that it is true. Where `taken`,
   * the headings of the page's other lists, holds it, one that is true of any list.
   */
  headline(
    slate: Pick<Slate, 'strategy' | 'used' | 'anchor' | 'items'>,
    taken?: readonly string[],
  ): string;
}

/** The texts of a language, with the shop's own laid over. */
export function createTexts(language: Language, overrides: Overrides = {}): Texts {
  const sentences = (kind: 'reasons' | 'headlines', key: string) => [
    textOf(overrides[kind], key),
    textOf(language[kind], key),
  ];
  const say = (kind: 'reasons' | 'headlines', key: string, facts: object) =>
    firstThatFits([...sentences(kind, key), ...sentences('headlines', 'for-you')], facts);
  function reason(reason: Reason, heading?: string): string {
    const said = say('reasons', reason.code, reason);
    if (said === heading) return '';
    // A sentence of the shop's own may well say more.
    const key = textOf(overrides.reasons, reason.code) ? undefined : headlineLike[reason.code];
    return key && say('headlines', key, reason) === heading ? '' : said;
  }

  function headline(
    slate: Parameters<Texts['headline']>[0],
    taken: readonly string[] = [],
  ): string {
    const own = say('headlines', headlineKey(slate), headlineFacts(slate));
    const free = (said: string) => !taken.includes(said);
    return [own, ...neutralHeadlines.map((key) => say('headlines', key, {}))].find(free) ?? own;
  }

  return { language: language.tag, reason, headline };
}
