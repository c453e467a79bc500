export { type Exclusions, firstOfEach, isEligible } from './eligibility.js';
export { diversify } from './mmr.js';
export { scoreTaste, type TasteScore, type WantedItem } from './taste-score.js';
