import type { Random } from '../shared/random.js';

/** Drawings behind an interval. */
export const resamples = 1_000;

/** The mean of each metric over rows, with its 95 % interval. */
export interface Estimate {
  mean: number;
  /** The 2.5th and 97.5th percentile of the means of resampled users. */
  interval: [number, number];
}

/**
 * Means over all rows with percentile bootstrap intervals (Efron, 1979). Users are drawn with
 * replacement, not rows: rows of one user are no independent evidence. Empty without rows.
 *
 * @param rows the row's user, and the value of each metric.
 */
export function bootstrap(
  rows: readonly { user: string; values: readonly number[] }[],
  random: Random,
): Estimate[] {
  const metrics = rows[0]?.values.length ?? 0;
  const users = sumByUser(rows, metrics);
  const means = (drawn: (turn: number) => readonly number[], turns: number) => {
    const sums = new Array<number>(metrics + 1).fill(0);
    for (let turn = 0; turn < turns; turn++) {
      const user = drawn(turn);
      for (let index = 0; index <= metrics; index++) sums[index]! += user[index]!;
    }
    return sums.slice(0, metrics).map((sum) => sum / sums[metrics]!);
  };
  const all = means((turn) => users[turn]!, users.length);
  const drawings = Array.from({ length: metrics > 0 ? resamples : 0 }, () =>
    means(() => users[Math.floor(random() * users.length)]!, users.length),
  );
  return all.map((mean, index) => {
    const sorted = drawings.map((drawing) => drawing[index]!).sort((one, other) => one - other);
    return { mean, interval: [percentile(sorted, 0.025), percentile(sorted, 0.975)] };
  });
}

/** Each user's sum of every metric and, last, number of rows. */
function sumByUser(
  rows: readonly { user: string; values: readonly number[] }[],
  metrics: number,
): number[][] {
  const sums = new Map<string, number[]>();
  for (const { user, values } of rows) {
    const sum = sums.get(user) ?? new Array<number>(metrics + 1).fill(0);
    for (const [index, value] of values.entries()) sum[index]! += value;
    sum[metrics]!++;
    sums.set(user, sum);
  }
  return [...sums.values()];
}

/** The value below which `share` of `sorted` lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))]!;
}
