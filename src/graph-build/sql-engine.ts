/** A table of the engine, read in parts: rows of values in the order of the SELECT. */
export type Rows = AsyncIterable<readonly (readonly (string | number | null)[])[]>;

/** What runs the statements of `sql/`: DuckDB on this machine, or Apache Spark. */
export interface SqlEngine {
  /** Keeps the result of `select` as a table. */
  create(table: string, select: string): Promise<void>;
  rows(select: string): Rows;
  /** Ends it and removes what it wrote. */
  close(): Promise<void>;
}
