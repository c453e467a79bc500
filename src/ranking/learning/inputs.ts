import type { Product } from '../../types.js';
import { type Features, featureNames } from '../features.js';
import { attributeKeys } from './attributes.js';
import type { Inputs } from './click-model.js';

/** What to add to the score of a candidate, given its features. */
export type Correction = (product: Product, features: Readonly<Features>) => number;

/** Products are replaced, never changed, so their keys are made once. */
const keysOf = new WeakMap<Product, readonly string[]>();

/** A candidate for the click model: its features, by their names, then its attributes. */
export function inputsOf(product: Product, features: Readonly<Features>): Inputs {
  let keys = keysOf.get(product);
  if (!keys) {
    keys = [...featureNames, ...attributeKeys(product)];
    keysOf.set(product, keys);
  }
  return { keys, values: featureNames.map((name) => features[name]) };
}

const names: ReadonlySet<string> = new Set(featureNames);

/** Whether a key stands for a feature; those of attributes hold a colon. */
export function isFeatureKey(key: string): boolean {
  return names.has(key);
}
