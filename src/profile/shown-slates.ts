import type { InteractionType, StoredInteraction } from '../types.js';

/** The furthest a visitor went with an item of a slate. */
export type Outcome = 'left' | 'dismissed' | 'clicked' | 'carted' | 'purchased';

export interface ShownItem {
  item: string;
  /** Place in the slate, 0 for the first. */
  position: number;
  outcome: Outcome;
}

/** A slate that the visitor saw, or what was seen of it. */
export interface ShownSlate {
  slate: string;
  /** Rows of the log before it: what was known when it was made. */
  before: number;
  shown: ShownItem[];
}

type Gathered = ShownSlate & { items: Map<string, ShownItem> };

const outcomes: Partial<Record<InteractionType, Outcome>> = {
  view: 'clicked',
  click: 'clicked',
  dismiss: 'dismissed',
  cart: 'carted',
  purchase: 'purchased',
};

const ranks: Readonly<Record<Outcome, number>> = {
  left: 0,
  clicked: 1,
  carted: 2,
  purchased: 3,
  // Whatever came before, this was the last word.
  dismissed: 4,
};

/**
 * What became of the slates in `rows` (oldest first), oldest first. Only impressions that name slate and
 * position count: without them nobody knows what an item was chosen from. What is done with an item later
 * and names no slate belongs to the slate in which it was clicked last.
 */
export function readShownSlates(rows: readonly StoredInteraction[]): ShownSlate[] {
  const slates = new Map<string, Gathered>();
  for (const [before, row] of rows.entries()) {
    if (row.type !== 'impression' || row.slate === undefined || row.position === undefined)
      continue;
    const { slate, item, position } = row;
    const known: Gathered = slates.get(slate) ?? { slate, before, shown: [], items: new Map() };
    slates.set(slate, known);
    if (known.items.has(item)) continue;
    const shown: ShownItem = { item, position, outcome: 'left' };
    known.items.set(item, shown);
    known.shown.push(shown);
  }
  const lastClicked = new Map<string, ShownItem>();
  for (const row of rows) {
    const outcome = outcomes[row.type];
    if (!outcome || !('item' in row) || row.item === undefined) continue;
    const slate = 'slate' in row ? row.slate : undefined;
    const shown =
      slate === undefined ? lastClicked.get(row.item) : slates.get(slate)?.items.get(row.item);
    if (!shown) continue;
    if (ranks[outcome] > ranks[shown.outcome]) shown.outcome = outcome;
    if (outcome !== 'dismissed') lastClicked.set(row.item, shown);
  }
  return [...slates.values()].map(({ items: _, ...slate }) => slate);
}
