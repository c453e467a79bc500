export { type Exclusions, eligibility, firstOfEach } from './eligibility.js';
export { diversify } from './mmr.js';
export { categoryKey, nameKey } from './names.js';
export { scoreTaste, type TasteScore, type WantedItem } from './taste-score.js';
