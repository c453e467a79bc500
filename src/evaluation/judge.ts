import { seededRandom } from '../shared/random.js';
import { bootstrap } from './bootstrap.js';
import { type MeasuredRow, rowOf } from './measured-row.js';
import { metricNames, metricsOf } from './metrics.js';
import type { TaskRow } from './next-item-task.js';
import type { SystemRanks } from './rank-rows.js';
import type { Repeats } from './system.js';

/** How a system did on some rows. */
export interface Result extends MeasuredRow {
  repeats: Repeats;
  /** `all`, or a group of users. */
  users: string;
  /** Rows judged. */
  count: number;
}

/** Measures where the targets stand, over all users first, then over each group of them. */
export function judge(
  { system, repeats, ranks }: SystemRanks,
  rows: readonly TaskRow[],
  seed: number,
): Result[] {
  const groups = ['all', ...new Set(rows.flatMap((row) => row.groups))];
  return groups.map((users) => {
    const judged = rows.flatMap((row, index) => {
      const belongs = users === 'all' || row.groups.includes(users);
      return belongs ? [{ user: row.user, values: metricsOf(ranks[index]!) }] : [];
    });
    const estimates = bootstrap(judged, seededRandom(seed)).map(
      (estimate, index) => [metricNames[index]!, estimate] as const,
    );
    const row = rowOf(system, Object.fromEntries(estimates));
    return { repeats, users, count: judged.length, ...row };
  });
}
