import type { LogColumns } from './log-columns.js';
import type { LogFile } from './log-file.js';

/** A table of the engine, read in parts: rows of values in the order of the SELECT. */
export type Rows = AsyncIterable<readonly (readonly (string | number | null)[])[]>;

/** What runs the statements of `sql/`: DuckDB on this machine, or Apache Spark. */
export interface SqlEngine {
  /**
   * Keeps the result of `select` as a table.
   *
   * @param onShare hears how much of it is done, 0 to 1, where the engine can tell.
   */
  create(table: string, select: string, onShare?: (share: number) => void): Promise<void>;
  rows(select: string): Rows;
  /** Ends it and removes what it wrote. */
  close(): Promise<void>;
}

/** How an engine reads a log: the part where dialects differ. */
export interface LogReader {
  /** The first line of a text file that is not blank, or `undefined` where there is none. */
  firstLine(file: LogFile): Promise<string | undefined>;
  /** Names of the columns of a file that knows them. */
  columnsOf(file: LogFile): Promise<string[]>;
  /**
   * A SELECT of the columns `customer`, `item`, `time` and, where the log has it, `type`, all as text.
   * Lines that cannot be read are left out.
   *
   * @param names of all columns of the file, in order.
   */
  source(file: LogFile, names: readonly string[], columns: LogColumns): Promise<string>;
  /** An expression for milliseconds since 1970 from one for an ISO 8601 text; null where it is none. */
  milliseconds(text: string): string;
  /** Lines that were left out when the log was read, or `undefined` where the engine does not tell. */
  unreadable(): Promise<number | undefined>;
}
