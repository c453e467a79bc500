import { listCut } from './list-metrics.js';
import { listLength } from './metrics.js';
import type { TaskRow } from './next-item-task.js';
import type { Repeats, System } from './system.js';

/** How the lists of a system came out, a value a row. */
export interface SystemRanks {
  system: string;
  repeats: Repeats;
  /** Where the target stands: 1 for the first, 0 for nowhere. */
  ranks: number[];
  /** What {@link listMetricNames} say of each list. */
  lists: number[][];
  /** Items that any list begins with. */
  shown: string[];
}

/** Asks each system every row, with and without repeats. */
export async function rankRows(
  systems: readonly System[],
  rows: readonly TaskRow[],
  judgeList: (list: readonly string[]) => number[],
  onProgress: (done: number, total: number) => void,
): Promise<SystemRanks[]> {
  const asked = systems.flatMap((system) =>
    (['allow', 'exclude'] as const).map((repeats) => {
      const shown = new Set<string>();
      return { system, repeats, ranks: [] as number[], lists: [] as number[][], shown };
    }),
  );
  for (const [index, { history, target }] of rows.entries()) {
    for (const { system, repeats, ranks, lists, shown } of asked) {
      const list = await system.rank({ history, repeats, limit: listLength });
      ranks.push(list.indexOf(target) + 1);
      lists.push(judgeList(list));
      for (const item of list.slice(0, listCut)) shown.add(item);
    }
    onProgress(index + 1, rows.length);
  }
  return asked.map(({ system, shown, ...rest }) => {
    return { ...rest, system: system.name, shown: [...shown] };
  });
}
