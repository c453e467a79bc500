import { listCut } from './list-metrics.js';
import { listLength } from './metrics.js';
import type { TaskRow } from './next-item-task.js';
import type { System } from './system.js';

/** Whether items of the history count: a list without them is the same list, less them. */
export type Repeats = 'allow' | 'exclude';

/** How the lists of a system came out, a value a row. */
export interface SystemRanks {
  system: string;
  repeats: Repeats;
  /** See `System`. */
  longest?: number | undefined;
  /** Where the target stands: 1 for the first, 0 for nowhere. */
  ranks: number[];
  /** What {@link listMetricNames} say of each list. */
  lists: number[][];
  /** Items that any list begins with. */
  shown: string[];
}

/** Asks each system every row, and judges the list with and without repeats. */
export async function rankRows(
  systems: readonly System[],
  rows: readonly TaskRow[],
  judgeList: (list: readonly string[]) => number[],
  onProgress: (done: number, total: number) => void,
): Promise<SystemRanks[]> {
  const asked = systems.map((system) => ({ system, allow: newRanks(), exclude: newRanks() }));
  for (const [index, { history, moments, target }] of rows.entries()) {
    const seen = new Set(history);
    for (const { system, allow, exclude } of asked) {
      const list = await system.rank({ history, moments, limit: listLength + seen.size });
      note(allow, list.slice(0, listLength));
      note(exclude, list.filter((item) => !seen.has(item)).slice(0, listLength));
    }
    function note({ ranks, lists, shown }: ReturnType<typeof newRanks>, list: readonly string[]) {
      ranks.push(list.indexOf(target) + 1);
      lists.push(judgeList(list));
      for (const item of list.slice(0, listCut)) shown.add(item);
    }
    onProgress(index + 1, rows.length);
  }
  return asked.flatMap(({ system, ...found }) =>
    // A list that ends early would be shorter still without repeats, and could be compared to none.
    (system.longest === undefined ? (['allow', 'exclude'] as const) : (['allow'] as const)).map(
      (repeats): SystemRanks => {
        const { shown, ...rest } = found[repeats];
        const { name, longest } = system;
        return { system: name, longest, repeats, ...rest, shown: [...shown] };
      },
    ),
  );
}

function newRanks() {
  return { ranks: [] as number[], lists: [] as number[][], shown: new Set<string>() };
}
