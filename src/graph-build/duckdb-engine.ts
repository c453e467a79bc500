import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { UsageError } from '../cli/usage-error.js';
import type { Rows, SqlEngine } from './sql-engine.js';

/** Neither may anything be fetched while a log is read, nor may the machine's time zone change it. */
const sealed = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
const session = [
  "SET TimeZone = 'UTC'",
  // Order costs memory and means nothing here.
  'SET preserve_insertion_order = false',
  'SET enable_progress_bar = true',
  'SET enable_progress_bar_print = false',
];
/** Milliseconds between two looks at how far a statement is. */
const lookInterval = 200;

/** DuckDB in this process, with one connection. */
export class DuckDbEngine implements SqlEngine {
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.connection = connection;
  }

  /**
   * Throws `UsageError` where the package `@duckdb/node-api` is missing.
   *
   * @param path of the database, or `:memory:`.
   */
  static async open(path: string, settings: Record<string, string> = {}): Promise<DuckDbEngine> {
    const { DuckDBInstance } = await importDuckDb();
    const instance = await DuckDBInstance.create(path, { ...sealed, ...settings });
    const connection = await instance.connect();
    for (const setting of session) await connection.run(setting);
    return new DuckDbEngine(instance, connection);
  }

  async create(
    table: string,
    select: string,
    onShare: (share: number) => void = () => undefined,
  ): Promise<void> {
    const look = () => {
      const { percentage } = this.connection.progress;
      if (percentage > 0) onShare(percentage / 100);
    };
    const timer = setInterval(look, lookInterval);
    try {
      await this.connection.run(`CREATE OR REPLACE TABLE ${table} AS ${select}`);
    } finally {
      clearInterval(timer);
    }
  }

  async *rows(select: string): Rows {
    const result = await this.connection.stream(select);
    for await (const chunk of result) {
      yield chunk.convertRows((value) => (typeof value === 'string' ? value : Number(value)));
    }
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

async function importDuckDb() {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      'reading a log needs DuckDB, which is not installed with windowshop. Type: npm install @duckdb/node-api',
    );
  }
}
