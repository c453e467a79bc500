import { listLength } from './metrics.js';
import type { TaskRow } from './next-item-task.js';
import type { Repeats, System } from './system.js';

/** Where the target of each row stands in the lists of a system: 1 for the first, 0 for nowhere. */
export interface SystemRanks {
  system: string;
  repeats: Repeats;
  ranks: number[];
}

/** Asks each system every row, with and without repeats. */
export async function rankRows(
  systems: readonly System[],
  rows: readonly TaskRow[],
  onProgress: (done: number, total: number) => void,
): Promise<SystemRanks[]> {
  const found = systems.flatMap(({ name }) =>
    (['allow', 'exclude'] as const).map(
      (repeats): SystemRanks => ({ system: name, repeats, ranks: [] }),
    ),
  );
  for (const [index, { history, target }] of rows.entries()) {
    for (const { system, repeats, ranks } of found) {
      const { rank } = systems.find(({ name }) => name === system)!;
      const list = await rank({ history, repeats, limit: listLength });
      ranks.push(list.indexOf(target) + 1);
    }
    onProgress(index + 1, rows.length);
  }
  return found;
}
