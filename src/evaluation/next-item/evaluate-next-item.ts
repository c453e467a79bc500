import { basename, resolve } from 'node:path';
import { itemText } from '../../catalog/index.js';
import type { Terminal } from '../../cli/terminal.js';
import { currentCommit } from '../commit.js';
import type { MissingRow } from '../measured-row.js';
import type { ModelChoice } from '../models/model-choice.js';
import { openModel } from '../models/open-model.js';
import { judge, type Result } from './judge.js';
import { isHeadline, type NextItemReport } from './next-item-report.js';
import { systemName } from './open-systems.js';
import { publishedRows } from './published.js';
import { rankInParallel } from './rank-in-parallel.js';
import { type ReadOptions, readNextItem } from './read-next-item.js';

/**
 * Judges the baselines, and every system of each model, on a next-item folder. Throws `UsageError` for
 * a folder that cannot be read, and what loading a model throws.
 */
export async function evaluateNextItem(
  folder: string,
  options: ReadOptions & { models: readonly ModelChoice[] },
  terminal: Terminal,
): Promise<NextItemReport> {
  // Asked first: by the end somebody may have committed something else.
  const commit = currentCommit();
  const { seed, split, limit, models } = options;
  const task = await readNextItem(folder, options);
  const results: Result[] = [];
  const missing: MissingRow[] = [];
  for (const { name, folder: address, missing: why } of models) {
    if (address === undefined) {
      missing.push({ system: systemName('windowshop-vectors', name), missing: why });
      continue;
    }
    // The vectors are made once, here, and kept: the processes find them.
    const model = await openModel(name, address, terminal);
    if (model.isKept) await model.warm(task.items.map(itemText), 'item');
    await model.close();
    const job = {
      folder,
      options: { split, seed, limit },
      model: { name, folder: address },
      baselines: results.length === 0,
    };
    for (const ranks of await rankInParallel(job, task, terminal)) {
      results.push(...judge(ranks, task.rows, task.items.length, seed));
    }
  }
  const data = basename(resolve(folder));
  return {
    task: 'next-item',
    data,
    commit,
    seed,
    split,
    judged: { rows: task.rows.length, users: new Set(task.rows.map(({ user }) => user)).size },
    protocol: task.protocol.join(' '),
    rows: [...results.filter(isHeadline), ...missing],
    apart: results.filter((result) => !isHeadline(result)),
    published: publishedRows(data),
  };
}
