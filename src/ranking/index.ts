export { categoryKey, nameKey } from '../shared/names.js';
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
export { weights } from './weights.js';
