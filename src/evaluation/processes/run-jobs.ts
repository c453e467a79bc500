import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JobNews } from './answer-job.js';

/**
 * Gives each of `jobs` to a process of its own, all at once, and resolves with their results in order.
 * Throws what the first of them fails with, and ends the others.
 *
 * @param script address of a module that calls `answerJob`.
 * @param onProgress told what all jobs together have done.
 */
export async function runJobs<Job extends object, Result>(
  script: URL,
  jobs: readonly Job[],
  onProgress: (done: number) => void,
): Promise<Result[]> {
  const children: ChildProcess[] = [];
  const done = jobs.map(() => 0);
  try {
    return await Promise.all(
      jobs.map((job, index) =>
        runJob<Job, Result>(script, job, children, (count) => {
          done[index] = count;
          onProgress(done.reduce((sum, value) => sum + value, 0));
        }),
      ),
    );
  } finally {
    for (const child of children) child.kill();
  }
}

function runJob<Job extends object, Result>(
  script: URL,
  job: Job,
  children: ChildProcess[],
  onProgress: (done: number) => void,
): Promise<Result> {
  return new Promise((settle, reject) => {
    // Started from the root of the repository, where the loader of TypeScript is found.
    const child = fork(fileURLToPath(script), [], {
      cwd: fileURLToPath(new URL('../../../', import.meta.url)),
      execArgv: ['--import', 'tsx'],
    });
    children.push(child);
    child.on('message', (news: JobNews<Result>) => {
      if ('done' in news) onProgress(news.done);
      else if ('result' in news) settle(news.result);
      else reject(new Error(news.failure));
    });
    child.on('error', reject);
    child.once('exit', (code) => reject(new Error(`a process ended with code ${code}`)));
    child.send(job);
  });
}
