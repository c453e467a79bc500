export { bestMatcher, type WantedItem } from './best-match.js';
export { Caps } from './caps.js';
export { dueAgain } from './due-again.js';
export { type Exclusions, eligibility, firstOfEach } from './eligibility.js';
export { emphasisOf, emphasize } from './emphasis.js';
export {
  type FeatureName,
  type Features,
  featureNames,
  noFeatures,
  scoreFeatures,
  type Weights,
} from './features.js';
export type { ClickModel, Example } from './learning/click-model.js';
export { readEvidence } from './learning/evidence.js';
export { type Correction, inputsOf, isFeatureKey } from './learning/inputs.js';
export { createClickModel } from './learning/settings.js';
export { defaultDiversity, diversify } from './mmr.js';
export { insertPinned } from './pins.js';
export { productFilter } from './product-filter.js';
export { byRelativeOdds } from './relative-odds.js';
export { weights } from './weights.js';
