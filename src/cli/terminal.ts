/** Where a program's words go. Tests give their own. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress and complaints. */
  err(text: string): void;
  /** Whether `err` goes to a screen that understands `\r`. */
  isScreen: boolean;
  /** Width of a line of results, in characters. */
  columns: number;
}

/** Lines of results where nobody is known to look at them. */
const defaultColumns = 120;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // `windowshop … | head` closes the pipe early; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isScreen: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? defaultColumns,
  };
}
