import type { Terminal } from './terminal.js';

/** One command of the program: a file in `commands/`, named in `commands/index.ts`. */
export interface Command {
  name: string;
  /** Half a line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** Runs it with the words after its name. Throws `UsageError` for what the caller can put right. */
  run(words: readonly string[], terminal: Terminal): Promise<void>;
}
