/**
 * What a candidate is scored by, in the order of every list of features or weights. All lie between -1
 * and about 1, but for `popularity`.
 *
 * - `taste`: cosine to the visitor's taste, in which what came last counts most.
 * - `longTaste`: the same where the whole history counts nearly alike.
 * - `bestMatch`: cosine to the wanted item that fits best, weighed by that item's strength.
 * - `graph`: how strongly other customers' orders lead from the wanted items to this one.
 * - `graphBest`: the same of the one wanted item that leads there most strongly.
 * - `popularity`: natural logarithm of 1 + customers (or the shop's own `popularity`).
 * - `trend`: whether it sells more than before, -1 to 1.
 * - `repeat`: 1 for an item of the visitor's own history.
 * - `return`: how often customers come back to the item, for an item of the history.
 * - `noReturn`: 1 for an item of the history that no customer of the graph came back to.
 * - `brand`, `category`: share of the visitor's interest that goes to its brand or category.
 * - `price`: how near its price is to what the visitor usually looks at.
 * - `fresh`: 1 for an item added today, half of it every 30 days.
 * - `fatigue`: how often it was shown and never clicked.
 * - `unwanted`: cosine to the most similar item that was dismissed, returned or taken out of the cart.
 */
export const featureNames = [
  'taste',
  'longTaste',
  'bestMatch',
  'graph',
  'graphBest',
  'popularity',
  'trend',
  'repeat',
  'return',
  'noReturn',
  'brand',
  'category',
  'price',
  'fresh',
  'fatigue',
  'unwanted',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** A number for each of {@link featureNames}; 0 where nothing is known. */
export type Features = Record<FeatureName, number>;

/** How much each feature counts: the score is the sum of the products. */
export type Weights = Readonly<Features>;

export function noFeatures(): Features {
  return Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;
}

/** The log-odds of a candidate up to a constant that all of a list share; larger is better. */
export function scoreFeatures(features: Readonly<Features>, weights: Weights): number {
  let score = 0;
  for (const name of featureNames) score += features[name] * weights[name];
  return score;
}
