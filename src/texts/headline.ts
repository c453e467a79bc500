import type { Reason, Slate, Strategy } from '../types.js';

/**
 * What a headline says: the strategy, or what the list turned out to hold. `in-catalog`: what `popular`
 * shows where nothing is known to sell or to be new. `more`: what is true of any list, where another one
 * has its headline already.
 */
export type HeadlineKey = Strategy | 'in-catalog' | 'more';

/** True of any list, in the order in which they stand in for a headline that is taken. */
export const neutralHeadlines: readonly HeadlineKey[] = ['more', 'in-catalog', 'for-you'];

/** The headline that says of a whole list what the reason says of an item. */
export const headlineLike: { readonly [Code in Reason['code']]?: HeadlineKey } = {
  'like-viewed': 'because-you-viewed',
  'similar-to': 'similar',
  'goes-with': 'complementary',
  'bought-together': 'bought-together',
  'viewed-before': 'recently-viewed',
  'buy-again': 'buy-again',
  'left-off': 'continue',
  popular: 'popular',
  trending: 'trending',
  new: 'new',
  'in-catalog': 'in-catalog',
};

type Headed = Pick<Slate, 'strategy' | 'used' | 'anchor' | 'items'>;

/** The headline that is true of the list: that of what found most of it, where a strategy did. */
export function headlineKey({ strategy, used = strategy, items }: Headed): HeadlineKey {
  // What is popular may stand among recommendations; the other headlines claim more.
  const isForYou = strategy === 'for-you' && items.some((item) => item.strategy !== 'popular');
  if (isForYou || used === 'same-category' || used === 'pinned') return strategy;
  return used === 'popular' ? popularKey(items) : used;
}

function popularKey(items: Slate['items']): HeadlineKey {
  const codes = new Set(items.map(({ reason }) => reason.code));
  if (codes.has('popular') || codes.has('in-price-range')) return 'popular';
  if (codes.has('new') || codes.has('new-in-category')) return 'new';
  return codes.has('in-catalog') ? 'in-catalog' : 'popular';
}

/** The title of the item that the list starts from, and the category where all items share one. */
export function headlineFacts({ anchor, items }: Headed) {
  const [category, ...others] = new Set(
    items.map(({ reason }) => ('category' in reason ? reason.category : undefined)),
  );
  return { title: anchor?.title, category: others.length > 0 ? undefined : category };
}
