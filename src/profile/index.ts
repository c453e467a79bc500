export type { Dismissed } from './dismissed.js';
export { type Interest, weightedMean } from './interests.js';
export { type PriceBand, priceBand } from './price-band.js';
export { deriveProfile, type Profile } from './profile.js';
export type { Signal } from './signals.js';
export {
  priceNearness,
  type UsualPrice,
  usualPrice,
  type WeightedPrice,
} from './usual-price.js';
