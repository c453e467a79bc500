import files from 'virtual:later-files';
import { providePageRecommender } from '../elements/index.js';
import { createRecommender } from '../index.js';
import { enforceIntegrity } from '../shared/integrity.js';
import { preloadModule } from '../shared/preload-module.js';
import { takeOver } from './take-over.js';

const sums = Object.entries(files).map(([name, file]) => [
  new URL(name, import.meta.url).href,
  file,
]);
enforceIntegrity(Object.fromEntries(sums), preloadModule);

takeOver((options) => {
  const shop = createRecommender(options);
  providePageRecommender(shop);
  return shop;
});
