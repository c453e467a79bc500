import type { Features, Weights } from './features.js';
import { featureNames } from './features.js';
import { basketPriors, priors } from './priors.js';
import file from './weights.json' with { type: 'json' };

/**
 * The weights that ship: those of `weights.json`, which only `npm run eval -- --tune` writes, and for
 * features that the public sets cannot teach the ones set in `priors.ts`.
 *
 * `graph`: for shops with an item graph; `plain`: for those without; `basket`: for what goes with the
 * items of a basket.
 */
export const weights: Readonly<Record<'graph' | 'plain' | 'basket', Weights>> = {
  graph: complete(file.graph),
  plain: complete(file.plain),
  basket: complete(file.basket, basketPriors),
};

function complete(
  learnt: Readonly<Partial<Features>>,
  known: Readonly<Partial<Features>> = priors,
): Weights {
  const all = featureNames.map((name) => [name, learnt[name] ?? known[name] ?? 0]);
  return Object.fromEntries(all) as Weights;
}
