import { basename, resolve } from 'node:path';
import { createProgress } from '../cli/progress.js';
import type { Terminal } from '../cli/terminal.js';
import { packagedModelFolder } from '../engine/node-folders.js';
import { currentCommit } from './commit.js';
import { openEngineSystems } from './engine-systems.js';
import { judge } from './judge.js';
import { createMemoryVectors } from './memory-vectors.js';
import { type ReadOptions, readNextItem } from './read-next-item.js';
import { type EvaluationReport, isHeadline } from './report.js';
import { openVectorSpace } from './vector-space.js';
import { lastItem, meanHistory } from './vector-systems.js';

/**
 * Judges every system on a next-item folder. Throws `UsageError` for a folder that cannot be read, and
 * what loading the model throws.
 */
export async function evaluateNextItem(
  folder: string,
  options: ReadOptions,
  terminal: Terminal,
): Promise<EvaluationReport> {
  // Asked first: by the end somebody may have committed something else.
  const commit = currentCommit();
  const task = await readNextItem(folder, options);
  const vectors = createMemoryVectors();
  const engine = await openEngineSystems(task.items, packagedModelFolder(), vectors, terminal);
  const { popular, windowshop, close } = engine;
  const space = openVectorSpace(task.items, vectors.blocks());
  const systems = [popular, lastItem(space), meanHistory(space), windowshop];
  const judging = createProgress(terminal, 'Judging lists');
  const results = await judge(systems, task.rows, options.seed, judging.update);
  judging.end();
  await close();

  return {
    task: 'next-item',
    data: basename(resolve(folder)),
    commit,
    seed: options.seed,
    split: options.split,
    past: options.past,
    judged: { rows: task.rows.length, users: new Set(task.rows.map(({ user }) => user)).size },
    protocol: task.protocol.join(' '),
    rows: results.filter(isHeadline),
    apart: results.filter((result) => !isHeadline(result)),
  };
}
