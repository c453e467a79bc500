import type { Features } from './features.js';

/**
 * Weights of what the public sets do not tell: they carry no prices, no categories, no impressions and
 * no dates of arrival, and brands in two of four only. Set by hand, so that a shared category counts like
 * a clear likeness and each of the others moves a candidate by a few places; learning on the device takes
 * them from there. `brand` could be learnt of two sets, but what it says there is in the texts, and so in
 * the vectors, already: its weight came out below 0, which a shop whose titles name no brand would rue.
 */
export const priors: Readonly<Partial<Features>> = {
  trend: 0.3,
  brand: 0.3,
  category: 1.5,
  price: 0.3,
  fresh: 0.2,
  fatigue: -0.6,
  unwanted: -1.5,
};

/** The same for what goes with a basket, where another thing of the kind is seldom wanted. */
export const basketPriors: Readonly<Partial<Features>> = {
  ...priors,
  brand: 0,
  category: 0,
  price: 0,
};
