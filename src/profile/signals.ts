import type { InteractionType, StoredInteraction } from '../types.js';
import { decay, lastingStepDecay } from './decay.js';

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
  dismissed: ReadonlySet<string>;
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

/** Reads `rows` (oldest first) as signals at the time `now`. */
export function readSignals(rows: readonly StoredInteraction[], now: number): Signals {
  const signals = new Map<string, Signal>();
  const viewed = new Set<string>();
  const purchased = new Set<string>();
  const dismissed = new Set<string>();
  const restored = new Set<string>();
  let steps = -1;
  let latest: string | undefined;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    if (row.type === 'search' || row.type === 'impression' || row.type === 'click') continue;
    const { item } = row;
    if (row.type === 'restore') {
      restored.add(item);
      continue;
    }
    if (row.type === 'dismiss') {
      if (restored.has(item)) continue;
      dismissed.add(item);
    }
    if (row.type === 'purchase') purchased.add(item);
    if (row.type !== 'dismiss') viewed.add(item);
    if (item !== latest) steps++;
    latest = item;

    const signal = signals.get(item) ?? { item, weight: 0, lasting: 0, how: 'viewed' };
    const age = now - row.time;
    const weight = weightOf(row) * decay(steps, age);
    const lasting = weightOf(row) * decay(steps, age, lastingStepDecay);
    // Whatever was done with it before, a dismissed item is not wanted.
    if (row.type === 'dismiss') {
      signal.weight = Math.min(signal.weight, weight);
      signal.lasting = Math.min(signal.lasting, lasting);
    } else if (!dismissed.has(item)) {
      signal.weight += weight;
      signal.lasting += lasting;
    }
    const how = row.type === 'purchase' ? 'purchased' : row.type === 'cart' ? 'carted' : 'viewed';
    if (ranks[how] > ranks[signal.how]) signal.how = how;
    signals.set(item, signal);
  }
  const items = [...signals.values()].filter((signal) => signal.weight !== 0);
  items.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return { items, viewed: [...viewed], purchased, dismissed };
}

function weightOf(row: StoredInteraction): number {
  const weight = weights[row.type] ?? 0;
  return row.type === 'dwell' ? weight * Math.min(1, row.seconds / dwellSeconds) : weight;
}
