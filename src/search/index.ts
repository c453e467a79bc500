export { type Candidate, type FusedHit, fuse } from './fuse.js';
export type { LexicalHit } from './lexical-index.js';
export { limitsOf } from './limits.js';
export { planQuery, type QueryPlan, tellingWords } from './plan-query.js';
export type { UnderstoodQuery } from './query/understand.js';
export { SearchIndex } from './search-index.js';
export { suggest } from './suggest.js';
export * from './weights.js';
export { wishScorer } from './wishes.js';
