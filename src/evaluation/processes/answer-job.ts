import { reasonOf } from '../../errors.js';

/** What a process says: how far it is, and in the end its result or why there is none. */
export type JobNews<Result> = { done: number } | { result: Result } | { failure: string };

/** Runs the job that this process is sent by `runJobs`. */
export function answerJob<Job, Result>(
  run: (job: Job, onProgress: (done: number) => void) => Promise<Result>,
): void {
  const tell = (news: JobNews<Result>) => process.send!(news);
  // A channel closed before a large message is through loses it.
  const end = (news: JobNews<Result>) =>
    process.send!(news, undefined, undefined, () => process.disconnect());
  process.once('message', async (job: Job) => {
    try {
      end({ result: await run(job, (done) => tell({ done })) });
    } catch (error) {
      end({ failure: reasonOf(error) });
    }
  });
}
