export { bestMatch, type WantedItem } from './best-match.js';
export { type Exclusions, eligibility, firstOfEach } from './eligibility.js';
export {
  type FeatureName,
  type Features,
  featureNames,
  noFeatures,
  scoreFeatures,
  type Weights,
} from './features.js';
export { diversify } from './mmr.js';
export { categoryKey, nameKey } from './names.js';
export { weights } from './weights.js';
