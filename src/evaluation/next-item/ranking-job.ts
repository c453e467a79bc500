import { itemText } from '../../catalog/index.js';
import type { Terminal } from '../../cli/terminal.js';
import { openModel } from '../models/open-model.js';
import { createListJudge } from './list-metrics.js';
import { type NextItemTask, popularityOf } from './next-item-task.js';
import { openTaskSystems } from './open-systems.js';
import { rankRows, type SystemRanks } from './rank-rows.js';
import { type ReadOptions, readNextItem } from './read-next-item.js';

/** Part of a next-item evaluation, told to another process in plain values. */
export interface RankingJob {
  folder: string;
  options: ReadOptions;
  model: { name: string; folder: string };
  /** Whether the baselines that need no model are asked too. */
  baselines: boolean;
  /** Rows of the task, the last one not included. */
  from: number;
  to: number;
}

/** Opens the systems of a job and asks them its rows. */
export async function runRankingJob(
  { folder, options, model, baselines, from, to }: RankingJob,
  terminal: Terminal,
  onProgress: (done: number, total: number) => void,
  task?: NextItemTask,
): Promise<SystemRanks[]> {
  const read = task ?? (await readNextItem(folder, options));
  const opened = await openModel(model.name, model.folder, terminal);
  await opened.warm(read.items.map(itemText), 'item');
  const { systems, space, close } = await openTaskSystems(
    read,
    opened,
    { seed: options.seed, baselines },
    terminal,
  );
  const judge = createListJudge(read.items, popularityOf(read.past), read.past.size, space);
  const ranks = await rankRows(systems, read.rows.slice(from, to), judge, onProgress);
  await close();
  await opened.close();
  return ranks;
}
