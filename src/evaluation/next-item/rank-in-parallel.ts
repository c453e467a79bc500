import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import type { NextItemTask } from './next-item-task.js';
import type { SystemRanks } from './rank-rows.js';
import { type RankingJob, runRankingJob } from './ranking-job.js';
import type { RankingNews } from './ranking-process.js';

/** Fewer rows than this are ranked sooner than another process has started. */
const worthwhile = 500;
/** More processes than this would mostly wait for memory. */
const mostProcesses = 4;

/**
 * Ranks all rows of a task in as many processes as there are processors, each a stretch of them. The
 * ranks are those of one process: rows know nothing of each other.
 *
 * @param processes default: by the rows and the machine.
 */
export async function rankInParallel(
  job: Omit<RankingJob, 'from' | 'to'>,
  task: NextItemTask,
  terminal: Terminal,
  processes = task.rows.length < worthwhile ? 1 : Math.min(mostProcesses, availableParallelism()),
): Promise<SystemRanks[]> {
  const total = task.rows.length;
  const progress = createProgress(terminal, `Ranking rows (${job.model.name})`);
  const parts = Array.from({ length: processes }, (_, index): RankingJob => {
    const bound = (place: number) => Math.round((total * place) / processes);
    return { ...job, folder: resolve(job.folder), from: bound(index), to: bound(index + 1) };
  });
  if (processes === 1) {
    const ranks = await runRankingJob(parts[0]!, terminal, progress.update, task);
    progress.end();
    return ranks;
  }
  const done = parts.map(() => 0);
  const children: ChildProcess[] = [];
  try {
    const found = await Promise.all(
      parts.map((part, index) =>
        runElsewhere(part, children, (count) => {
          done[index] = count;
          progress.update(
            done.reduce((sum, value) => sum + value, 0),
            total,
          );
        }),
      ),
    );
    progress.update(total, total);
    return found[0]!.map(({ system, repeats, longest }, place) => {
      const parts = found.map((part) => part[place]!);
      return {
        system,
        repeats,
        longest,
        ranks: parts.flatMap(({ ranks }) => ranks),
        lists: parts.flatMap(({ lists }) => lists),
        shown: [...new Set(parts.flatMap(({ shown }) => shown))],
      };
    });
  } finally {
    progress.end();
    for (const child of children) child.kill();
  }
}

function runElsewhere(
  job: RankingJob,
  children: ChildProcess[],
  onProgress: (done: number) => void,
): Promise<SystemRanks[]> {
  return new Promise((settle, reject) => {
    // Started from the root of the repository, where the loader of TypeScript is found.
    const child = fork(fileURLToPath(new URL('./ranking-process.ts', import.meta.url)), [], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      execArgv: ['--import', 'tsx'],
    });
    children.push(child);
    child.on('message', (news: RankingNews) => {
      if ('done' in news) onProgress(news.done);
      else if ('ranks' in news) settle(news.ranks);
      else reject(new Error(news.failure));
    });
    child.on('error', reject);
    child.once('exit', (code) => reject(new Error(`a ranking process ended with code ${code}`)));
    child.send(job);
  });
}
