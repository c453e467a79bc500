import { reasonOf, WindowshopError } from '../errors.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Runs `job` as a program: a failure becomes one line on the terminal. Resolves with the exit code: 0,
 * 2 for what the caller can put right, 1 for anything else.
 */
export async function runProgram(
  name: string,
  terminal: Terminal,
  job: () => Promise<void>,
): Promise<number> {
  try {
    await job();
    return 0;
  } catch (error) {
    // Messages of ours begin with the name already.
    const prefix = error instanceof WindowshopError ? '' : `${name}: `;
    terminal.err(`${prefix}${reasonOf(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
