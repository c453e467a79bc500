import type { Reason } from '../types.js';
import type { HeadlineKey } from './headline.js';

/**
 * The sentences of one language, in plain text with the holes `{title}` and `{category}`. Short enough
 * for a card (45 columns without what fills the hole), and right whatever the number or gender of the
 * thing named. Quotation marks belong to the sentence.
 */
export interface Language {
  /** BCP 47 tag. */
  tag: string;
  reasons: Readonly<Record<Reason['code'], string>>;
  /** That of `for-you` must be true of any list and any item: it stands in where no other fits. */
  headlines: Readonly<Record<HeadlineKey, string>>;
}
