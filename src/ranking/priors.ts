import type { Features } from './features.js';

/**
 * Weights of what the public sets do not tell: they carry no prices, no categories, no impressions and
 * no dates of arrival, and brands in two of four only. Set by hand, so that a shared category counts like
 * a clear likeness and each of the others moves a candidate by a few places; learning on the device takes
 * them from there.
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
