import type { RecommendRequest, Slate, Strategy } from '../../../src/index.js';
import { type Key, t } from '../i18n/i18n.ts';
import { shortTitle } from './reason-text.ts';

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
  if (spec.strategy === 'because-you-viewed') {
    const { item = '', title = '' } = slate.anchor ?? {};
    return t('row.because-you-viewed', { title: shortTitle(item, title) });
  }
  // Where every item came from the lowest rung, the strategy's own headline would not be true.
  const isPopular = slate.items.every(({ strategy }) => strategy === 'popular');
  if (isPopular) return t(spec.taste ? 'row.for-you.new' : 'row.popular');
  return t(spec.title ?? `row.${spec.strategy}`);
}
