/** A price and how much it counts. */
export interface WeightedPrice {
  price: number;
  weight: number;
}

/** Where the prices of what a visitor wants lie, as natural logarithms. */
export interface UsualPrice {
  mean: number;
  /** Standard deviation, at least {@link leastSpread}. */
  spread: number;
}

/** Two prices a third apart are the same to a shopper; one item alone tells no spread. */
const leastSpread = 0.35;

/** The usual price of what is wanted, `undefined` where nothing has one above 0. */
export function usualPrice(prices: readonly WeightedPrice[]): UsualPrice | undefined {
  const known = prices.filter(({ price, weight }) => price > 0 && weight > 0);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  const average = (value: (logarithm: number) => number) =>
    known.reduce((sum, { price, weight }) => sum + weight * value(Math.log(price)), 0) / total;
  const mean = average((logarithm) => logarithm);
  const spread = Math.sqrt(average((logarithm) => (logarithm - mean) ** 2));
  return { mean, spread: Math.max(leastSpread, spread) };
}

/** How near `price` is to the usual one: 1 where it lies there, .6 a spread away, 0 far off. */
export function priceNearness(price: number, { mean, spread }: UsualPrice): number {
  return price > 0 ? Math.exp(-(((Math.log(price) - mean) / spread) ** 2) / 2) : 0;
}
