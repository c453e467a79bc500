import type { Strategy } from '../types.js';
import { complementary } from './rungs/complementary.js';
import { forYou } from './rungs/for-you.js';
import { popular } from './rungs/popular.js';
import { recentlyViewed } from './rungs/recently-viewed.js';
import type { Rung } from './rungs/rung.js';
import { sameCategoryAs } from './rungs/same-category.js';
import { becauseYouViewed, similar } from './rungs/similar.js';

/** Each strategy's way down: a rung fills what the ones before it left open. */
export const strategies: Readonly<Record<Strategy, readonly Rung[]>> = {
  'for-you': [forYou, sameCategoryAs, popular],
  'because-you-viewed': [becauseYouViewed, sameCategoryAs],
  similar: [similar, sameCategoryAs, popular],
  complementary: [complementary, popular],
  'recently-viewed': [recentlyViewed],
  popular: [popular],
};
