import type { createRecommender as create, Recommender } from '../../src/index.js';

declare global {
  /** The recommender of `tests/browser/page`, seen from inside the page. */
  var shop: Recommender;
  var createRecommender: typeof create;
}
