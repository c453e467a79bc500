/** Customers that an item may gain or lose before its trend says much. */
const smoothing = 5;

/**
 * How an item's share of all dealings changed, -1 to 1: its `recent` customers against those expected
 * of it from `earlier`, (recent - expected) / (recent + expected + {@link smoothing}). 0 where
 * there is nothing to compare.
 *
 * @param growth all recent customers for each earlier one, over all items.
 */
export function trendOf(recent: number, earlier: number, growth: number): number {
  if (growth === 0 || !Number.isFinite(growth)) return 0;
  const expected = earlier * growth;
  return (recent - expected) / (recent + expected + smoothing);
}
