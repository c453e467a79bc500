import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a run of `windowshop` in a process of its own took. */
export interface MeasuredRun {
  said: string;
  seconds: number;
  /** Bytes. */
  peakMemory: number;
}

/** Runs `windowshop` with `words`. Throws where it fails. */
export async function measureCommand(words: readonly string[]): Promise<MeasuredRun> {
  const program = fileURLToPath(new URL('measured-command.ts', import.meta.url));
  const child = fork(program, words, { execArgv: ['--import', 'tsx'] });
  const run = await new Promise<MeasuredRun & { code: number }>((resolve, reject) => {
    child.on('message', (message) => resolve(message as MeasuredRun & { code: number }));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`windowshop ${words[0]} ended with ${code}`)));
  });
  if (run.code !== 0) throw new Error(run.said);
  return run;
}
