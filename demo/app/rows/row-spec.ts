import type { RecommendRequest, Slate, Strategy } from '../../../src/index.js';
import { type Key, t } from '../i18n/i18n.ts';
import { headlineText } from './reason-text.ts';

/** A row that a page wants. */
export interface RowSpec {
  strategy: Strategy;
  /** The product the row starts from, for `similar` and `complementary`. */
  item?: string;
  /** Headline, where the strategy's own does not fit. */
  title?: Key;
  /** Says above the row what the visitor seems to like. */
  taste?: boolean;
  /** Whether it is there for a visitor without history: its room is then kept from the start. */
  sure: boolean;
}

/** Cards of one row. */
export const rowLength = 12;

/** What is asked of the recommender for a row. */
export function requestFor(spec: RowSpec, exclude: readonly string[], limit = rowLength) {
  const request: RecommendRequest = { strategy: spec.strategy, limit, exclude };
  return spec.item === undefined ? request : { ...request, item: spec.item };
}

/** The row's headline for the list that came. */
export function headlineOf(spec: RowSpec, slate: Slate): string {
  // Where every item came from the lowest rung, a headline of the page's own would not be true.
  const isPopular = slate.items.every(({ strategy }) => strategy === 'popular');
  if (isPopular && spec.taste) return t('row.for-you.new');
  if (spec.title && !isPopular) return t(spec.title);
  return headlineText(slate);
}
