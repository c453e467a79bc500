import type { Strategy } from '../types.js';
import { forYou } from './rungs/for-you.js';
import { popular } from './rungs/popular.js';
import { recentlyViewed } from './rungs/recently-viewed.js';
import type { Rung } from './rungs/rung.js';
import { sameCategoryAs } from './rungs/same-category.js';
import { similar } from './rungs/similar.js';

/** Each strategy's way down: a rung fills what the ones before it left open. */
export const strategies: Readonly<Record<Strategy, readonly Rung[]>> = {
  'for-you': [forYou, sameCategoryAs, popular],
  similar: [similar, sameCategoryAs, popular],
  'recently-viewed': [recentlyViewed],
  popular: [popular],
};
