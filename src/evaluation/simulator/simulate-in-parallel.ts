import { availableParallelism } from 'node:os';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import { runJobs } from '../processes/run-jobs.js';
import type { Condition } from './parameters.js';
import type { Course } from './simulate-shopper.js';
import { runSimulationJob, type SimulationJob } from './simulation-job.js';

/** Fewer shoppers than this have shopped sooner than another process has started. */
const worthwhile = 8;
/** More processes than this would mostly wait for memory. */
const mostProcesses = 8;

/** The courses of `shoppers` shoppers of a seed, in as many processes as there are processors. */
export async function simulateInParallel(
  seed: number,
  condition: Condition,
  shoppers: number,
  terminal: Terminal,
): Promise<Course[][]> {
  const progress = createProgress(terminal, `Shopping (${condition.name}, seed ${seed})`);
  const processes =
    shoppers < worthwhile ? 1 : Math.min(mostProcesses, availableParallelism(), shoppers);
  const bound = (place: number) => Math.round((shoppers * place) / processes);
  const jobs = Array.from({ length: processes }, (_, index): SimulationJob => {
    return { seed, condition: condition.name, from: bound(index), to: bound(index + 1) };
  });
  const onProgress = (done: number) => progress.update(done, shoppers);
  const script = new URL('./simulation-process.ts', import.meta.url);
  try {
    const courses =
      processes === 1
        ? [await runSimulationJob(jobs[0]!, terminal, onProgress)]
        : await runJobs<SimulationJob, Course[][]>(script, jobs, onProgress);
    return courses.flat();
  } finally {
    progress.end();
  }
}
