import type { Slate, Strategy } from '../types.js';

/**
 * What a headline says: the strategy, or what the list turned out to hold. `new`, `in-catalog`: what
 * `popular` goes by where nothing is known to sell.
 */
export type HeadlineKey =
  | Strategy
  | 'bought-together'
  | 'buy-again'
  | 'continue'
  | 'trending'
  | 'new'
  | 'in-catalog';

type Headed = Pick<Slate, 'strategy' | 'anchor' | 'items'>;

/** The headline that is true of the list: the rung's that filled it alone, else the strategy's. */
export function headlineKey({ strategy, items }: Headed): HeadlineKey {
  const [rung = strategy, ...others] = new Set(items.map((item) => item.strategy));
  // The category of what was asked for is what was asked for, only less exactly.
  if (others.length > 0 || rung === 'same-category') return strategy;
  return rung === 'popular' ? popularKey(items) : rung;
}

function popularKey(items: Slate['items']): HeadlineKey {
  const codes = new Set(items.map(({ reason }) => reason.code));
  if (codes.has('new') || codes.has('new-in-category')) return 'new';
  return codes.size === 1 && codes.has('in-catalog') ? 'in-catalog' : 'popular';
}

/** The title of the item that the list starts from, and the category where all items share one. */
export function headlineFacts({ anchor, items }: Headed) {
  const [category, ...others] = new Set(
    items.map(({ reason }) => ('category' in reason ? reason.category : undefined)),
  );
  return { title: anchor?.title, category: others.length > 0 ? undefined : category };
}
