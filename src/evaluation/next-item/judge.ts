import { seededRandom } from '../../shared/random.js';
import { bootstrap } from '../bootstrap.js';
import { type MeasuredRow, rowOf } from '../measured-row.js';
import { round } from '../round.js';
import { listCut, listMetricNames } from './list-metrics.js';
import { listLength, metricNames, metricsOf } from './metrics.js';
import type { TaskRow } from './next-item-task.js';
import type { Repeats, SystemRanks } from './rank-rows.js';

/** How a system did on some rows. */
export interface Result extends MeasuredRow {
  repeats: Repeats;
  /** `all`, or a group of users. */
  users: string;
  /** Rows judged. */
  count: number;
}

/** Share of the catalogue that stands among the first ten of any list. */
export const coverageName = `coverage@${listCut}`;

/**
 * Measures where the targets stand and what the lists are like, over all users first, then over each
 * group of them. Coverage has no interval and is told of all users only.
 *
 * What stands further down than a system's lists reach is left out.
 *
 * @param items size of the catalogue.
 */
export function judge(
  { system, repeats, longest = listLength, ranks, lists, shown }: SystemRanks,
  rows: readonly TaskRow[],
  items: number,
  seed: number,
): Result[] {
  const names = [...metricNames, ...listMetricNames];
  const groups = ['all', ...new Set(rows.flatMap((row) => row.groups))];
  return groups.map((users) => {
    const judged = rows.flatMap((row, index) => {
      const belongs = users === 'all' || row.groups.includes(users);
      const values = () => [...metricsOf(ranks[index]!), ...lists[index]!];
      return belongs ? [{ user: row.user, values: values() }] : [];
    });
    const estimates = bootstrap(judged, seededRandom(seed)).map(
      (estimate, index) => [names[index]!, estimate] as const,
    );
    const known = estimates.filter(([name]) => Number(name.split('@')[1]) <= longest);
    const row = rowOf(system, Object.fromEntries(known));
    if (users === 'all') row.metrics[coverageName] = round(shown.length / items);
    return { repeats, users, count: judged.length, ...row };
  });
}
