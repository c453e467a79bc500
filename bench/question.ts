import type { Terminal } from '../src/cli/terminal.js';

/** What a question found: rows for `--json`, and what is printed. */
export interface Answer {
  rows: readonly object[];
  text: string;
}

/** What the command line says to the questions. */
export interface QuestionOptions {
  /** An empty folder for the whole run, removed at its end. */
  folder: string;
  /** Folder with tables of items. */
  items?: string | undefined;
  /** Whether peers are left out. */
  alone: boolean;
  /** Sizes above are left out. */
  largest: number;
}

/** A file of `questions/`: measures, and says what it found. */
export type Question = (terminal: Terminal, options: QuestionOptions) => Promise<Answer>;
