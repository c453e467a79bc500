export type { Dismissed } from './dismissed.js';
export { type Interest, weightedMean } from './interests.js';
export { cartOf } from './left-off.js';
export { type PriceBand, priceBand } from './price-band.js';
export { deriveProfile, type Profile } from './profile.js';
export { type Outcome, readShownSlates, type ShownItem, type ShownSlate } from './shown-slates.js';
export type { Signal } from './signals.js';
export { deriveTaste, type Taste } from './taste.js';
export {
  priceNearness,
  type UsualPrice,
  usualPrice,
  type WeightedPrice,
} from './usual-price.js';
