import { defineElements } from './define.js';

export { providePageRecommender } from '../shared/page-recommender.js';
export { WindowshopRow } from './row.js';
export type { Shown } from './shown.js';

defineElements();
