export { type ErrorCode, type ErrorReport, WindowshopError } from './errors.js';
export { createRecommender } from './recommender.js';
export type * from './types.js';
