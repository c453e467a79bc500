import { dismissalsIn } from '../shared/dismissals.js';
import { memoize } from '../shared/memoize.js';
import type { InteractionType, StoredInteraction } from '../types.js';
import { decay, lastingStepDecay } from './decay.js';
import { categoryAmong, type Dismissed, readDismissed } from './dismissed.js';

/** What one item tells of the visitor. */
export interface Signal {
  item: string;
  /** Above 0: wanted; below 0: not wanted. Decayed and added up over the item's interactions. */
  weight: number;
  /** The same where steps count for little: of the visitor, not of this visit. */
  lasting: number;
  /** The strongest thing done with it. */
  how: 'viewed' | 'carted' | 'purchased';
}

/** The history, read for ranking. */
export interface Signals {
  /** Items that count, strongest first. */
  items: Signal[];
  /** Items looked at or dealt with, newest first. */
  viewed: string[];
  purchased: ReadonlySet<string>;
  dismissed: Dismissed;
}

const weights: Partial<Record<InteractionType, number>> = {
  view: 1,
  dwell: 1,
  cart: 2,
  purchase: 2,
  'remove-from-cart': -2,
  return: -3,
  dismiss: -1,
};

/** Seconds of looking that count like another view. */
const dwellSeconds = 60;

const ranks = { viewed: 0, carted: 1, purchased: 2 };

/**
 * Reads `rows` (oldest first) as signals at the time `now`.
 *
 * What was done with items of a dismissed category no longer speaks for them; the latest stands for all
 * of them, as if it had been dismissed. A dismissed brand says nothing about the kind of thing, so its
 * items go on telling what is liked.
 *
 * @param categoriesOf category paths of an item.
 */
export function readSignals(
  rows: readonly StoredInteraction[],
  now: number,
  categoriesOf: (item: string) => readonly string[] = () => [],
): Signals {
  const signals = new Map<string, Signal>();
  const viewed = new Set<string>();
  const purchased = new Set<string>();
  const standing = dismissalsIn(rows);
  const dismissed = readDismissed(standing);
  const isStanding = new Set<StoredInteraction>(standing);
  const unwantedCategory = memoize((item) =>
    categoryAmong(dismissed.categories, categoriesOf(item)),
  );
  const refused = new Set<string>();
  let steps = -1;
  let latest: { item: string; row: StoredInteraction } | undefined;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    if (row.type === 'search' || row.type === 'impression' || row.type === 'click') continue;
    if (row.type === 'restore' || (row.type === 'dismiss' && !isStanding.has(row))) continue;
    const { item } = row;
    if (item === undefined) continue;
    if (row.type === 'purchase') purchased.add(item);
    const age = now - row.time;
    const category = unwantedCategory(item);
    if (category !== undefined) {
      const refusal = decayed(weights.dismiss!, Math.max(0, steps), age);
      if (!refused.has(category)) signals.set(item, { item, ...refusal, how: 'viewed' });
      refused.add(category);
      continue;
    }
    if (row.type !== 'dismiss') viewed.add(item);
    if (item !== latest?.item && !(latest && isOneOrder(row, latest.row))) steps++;
    latest = { item, row };

    const signal = signals.get(item) ?? { item, weight: 0, lasting: 0, how: 'viewed' };
    const { weight, lasting } = decayed(weightOf(row), steps, age);
    // Whatever was done with it before or since, a dismissed item is not wanted.
    const isUnwanted = dismissed.items.has(item);
    signal.weight = isUnwanted ? Math.min(signal.weight, weight) : signal.weight + weight;
    signal.lasting = isUnwanted ? Math.min(signal.lasting, lasting) : signal.lasting + lasting;
    const how = row.type === 'purchase' ? 'purchased' : row.type === 'cart' ? 'carted' : 'viewed';
    if (ranks[how] > ranks[signal.how]) signal.how = how;
    signals.set(item, signal);
  }
  const items = [...signals.values()].filter((signal) => signal.weight !== 0);
  items.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return { items, viewed: [...viewed], purchased, dismissed };
}

/** The items of an order were bought at once, in no order, and count alike. */
function isOneOrder(one: StoredInteraction, other: StoredInteraction): boolean {
  return one.type === 'purchase' && other.type === 'purchase' && one.time === other.time;
}

function decayed(weight: number, steps: number, age: number) {
  return {
    weight: weight * decay(steps, age),
    lasting: weight * decay(steps, age, lastingStepDecay),
  };
}

function weightOf(row: StoredInteraction): number {
  const weight = weights[row.type] ?? 0;
  return row.type === 'dwell' ? weight * Math.min(1, row.seconds / dwellSeconds) : weight;
}
