/**
 * The value below which `share` of `values` lie, by the nearest rank: always one that was measured.
 * `undefined` without values.
 */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
