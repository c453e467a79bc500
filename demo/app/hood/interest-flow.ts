import type { StoredInteraction } from '../../../src/index.js';
import { readSignals } from '../../../src/profile/signals.js';

/** How the weights of the visitor's interests went, step by step. */
export interface InterestFlow {
  /** Categories, heaviest now first; `undefined` gathers the rest. */
  names: (string | undefined)[];
  /** For each step the weights, in the order of `names`. */
  steps: number[][];
}

/** Categories with a band of their own. */
const bands = 5;
/** Steps at most; a longer history is sampled. */
const resolution = 60;

/**
 * Replays the history with the engine's own reading of it: after each step, what every item weighed
 * by then, decayed, and added up by category. (The engine groups by meaning instead; categories are
 * what can be named.)
 */
export function interestFlow(
  rows: readonly StoredInteraction[],
  categoryOf: (item: string) => string | undefined,
): InterestFlow {
  const counting = rows
    .map((row, index) => ({ row, index }))
    .filter(
      ({ row }) => row.type !== 'search' && row.type !== 'impression' && row.type !== 'click',
    );
  const stride = Math.max(1, Math.ceil(counting.length / resolution));
  const last = counting.length - 1;
  // Counted back from the newest, so that the picture always ends with the present.
  const chosen = counting.filter((_, place) => (last - place) % stride === 0);
  const weights = chosen.map(({ row, index }) => {
    return weightsAt(rows.slice(0, index + 1), row.time, categoryOf);
  });
  const names = leading(weights);
  const steps = weights.map((at) => {
    const own = names.map((name) => (name === undefined ? 0 : (at.get(name) ?? 0)));
    const sum = [...at.values()].reduce((total, weight) => total + weight, 0);
    const rest = names.indexOf(undefined);
    if (rest >= 0) own[rest] = Math.max(0, sum - own.reduce((total, weight) => total + weight, 0));
    return own;
  });
  return { names, steps };
}

function weightsAt(
  rows: readonly StoredInteraction[],
  now: number,
  categoryOf: (item: string) => string | undefined,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { item, weight } of readSignals(rows, now).items) {
    const category = categoryOf(item);
    if (weight <= 0 || category === undefined) continue;
    weights.set(category, (weights.get(category) ?? 0) + weight);
  }
  return weights;
}

/** The categories to show: by their weight now, then by the most they ever weighed. */
function leading(weights: readonly ReadonlyMap<string, number>[]): (string | undefined)[] {
  const peaks = new Map<string, number>();
  for (const at of weights) {
    for (const [name, weight] of at) peaks.set(name, Math.max(peaks.get(name) ?? 0, weight));
  }
  const now = weights.at(-1);
  const names = [...peaks.keys()].sort((one, other) => {
    return (now?.get(other) ?? 0) - (now?.get(one) ?? 0) || peaks.get(other)! - peaks.get(one)!;
  });
  return names.length > bands ? [...names.slice(0, bands), undefined] : names;
}
