import { defineElements } from './define.js';

export { providePageRecommender } from '../shared/page-recommender.js';
export { WindowshopPrivacy } from './privacy.js';
export { WindowshopRow } from './row.js';
export { WindowshopSearch } from './search.js';
export type { Shown } from './shown.js';

defineElements();
