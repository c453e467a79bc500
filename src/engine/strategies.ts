import type { Strategy } from '../types.js';
import { boughtTogether } from './rungs/bought-together.js';
import { buyAgain } from './rungs/buy-again.js';
import { boughtAlong, complementary } from './rungs/complementary.js';
import { forYou } from './rungs/for-you.js';
import { goesWith } from './rungs/goes-with.js';
import { leftOff } from './rungs/left-off.js';
import { newAndPopular, newest } from './rungs/newest.js';
import { popular } from './rungs/popular.js';
import { recentlyViewed } from './rungs/recently-viewed.js';
import type { Rung } from './rungs/rung.js';
import { sameCategoryAs } from './rungs/same-category.js';
import { becauseYouViewed, similar } from './rungs/similar.js';
import { trending } from './rungs/trending.js';

/** Each strategy's way down: a rung fills what the ones before it left open. */
export const strategies: Readonly<Record<Strategy, readonly Rung[]>> = {
  'for-you': [forYou, sameCategoryAs, popular],
  'because-you-viewed': [becauseYouViewed, sameCategoryAs],
  similar: [similar, sameCategoryAs, popular],
  complementary: [goesWith, boughtAlong, complementary, popular],
  'bought-together': [goesWith, boughtTogether, complementary, popular],
  'recently-viewed': [recentlyViewed],
  continue: [leftOff, recentlyViewed],
  'buy-again': [buyAgain],
  popular: [popular],
  trending: [trending, newAndPopular, popular],
  new: [newest, popular],
};

/** Rungs whose near-copies are moved apart; the order of the others is their message. */
export const diversified: ReadonlySet<Rung> = new Set([
  forYou,
  becauseYouViewed,
  similar,
  complementary,
  boughtAlong,
  boughtTogether,
]);

/** Strategies that make no sense without `item`. */
export const startsFromItem: ReadonlySet<Strategy> = new Set(['similar', 'complementary']);

/** Strategies that without `item` start from what lies in the cart. */
export const startsFromCart: ReadonlySet<Strategy> = new Set(['bought-together']);

/** Strategies that by default leave out what the visitor knows. */
export const forgetsHistory: ReadonlySet<Strategy> = new Set(['for-you', 'because-you-viewed']);

/** Strategies that show the visitor's own past and nothing else. */
export const showsHistory: ReadonlySet<Strategy> = new Set([
  'recently-viewed',
  'continue',
  'buy-again',
]);
