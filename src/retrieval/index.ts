export type { ItemGraph } from './item-graph.js';
export { nearest } from './nearest.js';
export { ageInDays, newAndPopular, newest } from './newest.js';
export { popular, popularityReader } from './popular.js';
export { sameCategory, type WeightedCategory } from './same-category.js';
export { type ScoredRow, topK } from './top-k.js';
export { trending } from './trending.js';
export { VectorMatrix } from './vector-matrix.js';
