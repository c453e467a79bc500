import { usualPrice, type WeightedPrice } from './usual-price.js';

/** Prices between which most of what a visitor looks at lies, both included. */
export interface PriceBand {
  low: number;
  high: number;
}

/** Fewer prices are no habit. */
const leastPrices = 3;

/** A wider spread is no habit either: the band would reach from half the usual price to twice it. */
const widestSpread = Math.log(2);

/**
 * The band that is one spread wide on both sides of the usual price, about two thirds of what was looked
 * at; `undefined` for fewer than three prices, and for prices all over the place, which are those of
 * different kinds of things.
 */
export function priceBand(prices: readonly WeightedPrice[]): PriceBand | undefined {
  const usual = usualPrice(prices);
  const known = prices.filter(({ price }) => price > 0).length;
  if (!usual || usual.spread > widestSpread || known < leastPrices) return undefined;
  const { mean, spread } = usual;
  return { low: Math.exp(mean - spread), high: Math.exp(mean + spread) };
}
