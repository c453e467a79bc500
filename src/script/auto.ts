import { providePageRecommender } from '../elements/index.js';
import { createRecommender } from '../index.js';
import { takeOver } from './take-over.js';

takeOver((options) => {
  const shop = createRecommender(options);
  providePageRecommender(shop);
  return shop;
});
