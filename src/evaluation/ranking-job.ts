import { itemText } from '../catalog/index.js';
import type { Terminal } from '../cli/terminal.js';
import { openModelSystems, openPopular } from './engine-systems.js';
import { openModel } from './models/open-model.js';
import type { NextItemTask } from './next-item-task.js';
import { rankRows, type SystemRanks } from './rank-rows.js';
import { type ReadOptions, readNextItem } from './read-next-item.js';

/** Part of a next-item evaluation, told to another process in plain values. */
export interface RankingJob {
  folder: string;
  options: ReadOptions;
  /** `undefined` for what needs no model. */
  model: { name: string; folder: string } | undefined;
  /** Rows of the task, the last one not included. */
  from: number;
  to: number;
}

/** Opens the systems of a job and asks them its rows. */
export async function runRankingJob(
  { folder, options, model, from, to }: RankingJob,
  terminal: Terminal,
  onProgress: (done: number, total: number) => void,
  task?: NextItemTask,
): Promise<SystemRanks[]> {
  const { items, rows } = task ?? (await readNextItem(folder, options));
  const opened = model && (await openModel(model.name, model.folder, terminal));
  await opened?.warm(items.map(itemText), 'item');
  const { systems, close } = opened
    ? await openModelSystems(items, opened, terminal)
    : await openPopular(items, terminal);
  const ranks = await rankRows(systems, rows.slice(from, to), onProgress);
  await close();
  await opened?.close();
  return ranks;
}
