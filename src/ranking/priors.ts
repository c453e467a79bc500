import type { Features } from './features.js';

/**
 * Weights of what the public sets do not tell: they carry no prices, no impressions and no dates of
 * arrival, and brands in two of four only. Set so that each moves a candidate by a few places and none
 * stands above taste; learning on the device takes them from there.
 */
export const priors: Readonly<Partial<Features>> = {
  trend: 0.3,
  brand: 0.3,
  category: 0.5,
  price: 0.3,
  fresh: 0.2,
  fatigue: -0.6,
  unwanted: -1.5,
};
