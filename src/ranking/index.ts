export { categoryKey, nameKey } from '../shared/names.js';
export { type Exclusions, eligibility, firstOfEach } from './eligibility.js';
export { diversify } from './mmr.js';
export { scoreTaste, type TasteScore, type WantedItem } from './taste-score.js';
