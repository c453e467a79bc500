import { seededRandom } from '../shared/random.js';
import { bootstrap } from './bootstrap.js';
import { type MeasuredRow, rowOf } from './measured-row.js';
import { listLength, metricNames, metricsOf } from './metrics.js';
import type { TaskRow } from './next-item-task.js';
import type { Repeats, System } from './system.js';

/** How a system did on some rows. */
export interface Result extends MeasuredRow {
  repeats: Repeats;
  /** `all`, or a group of users. */
  users: string;
  /** Rows judged. */
  count: number;
}

/**
 * Asks each system every row and measures where the target stands: over all users first, then over
 * each group.
 */
export async function judge(
  systems: readonly System[],
  rows: readonly TaskRow[],
  seed: number,
  onProgress: (done: number, total: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  const total = systems.length * 2 * rows.length;
  let done = 0;
  for (const repeats of ['allow', 'exclude'] as const) {
    for (const system of systems) {
      const ranks: number[] = [];
      for (const { history, target } of rows) {
        const list = await system.rank({ history, repeats, limit: listLength });
        ranks.push(list.indexOf(target) + 1);
        onProgress(++done, total);
      }
      for (const users of groupsOf(rows)) {
        results.push({ repeats, users, ...measure(system.name, rows, ranks, users, seed) });
      }
    }
  }
  return results;
}

function groupsOf(rows: readonly TaskRow[]): string[] {
  return ['all', ...new Set(rows.flatMap(({ groups }) => groups))];
}

function measure(
  system: string,
  rows: readonly TaskRow[],
  ranks: readonly number[],
  users: string,
  seed: number,
) {
  const judged = rows.flatMap(({ user, groups }, index) => {
    const belongs = users === 'all' || groups.includes(users);
    return belongs ? [{ user, values: metricsOf(ranks[index]!) }] : [];
  });
  const estimates = bootstrap(judged, seededRandom(seed)).map(
    (estimate, index) => [metricNames[index]!, estimate] as const,
  );
  return { ...rowOf(system, Object.fromEntries(estimates)), count: judged.length };
}
