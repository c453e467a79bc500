export { type Interest, weightedMean } from './interests.js';
export { deriveProfile, type Profile } from './profile.js';
export { type Outcome, readShownSlates, type ShownItem, type ShownSlate } from './shown-slates.js';
export type { Signal } from './signals.js';
export { priceNearness, type UsualPrice, usualPrice } from './usual-price.js';
