/** Median and 95th percentile of times in milliseconds: of few times, the next higher one. */
export function spread(times: readonly number[]): { p50_ms: number; p95_ms: number } {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * (sorted.length - 1))]!;
  return { p50_ms: at(0.5), p95_ms: at(0.95) };
}
