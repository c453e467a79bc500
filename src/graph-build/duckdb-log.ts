import type { DuckDbEngine } from './duckdb-engine.js';
import type { LogColumns } from './log-columns.js';
import { isText, type LogFile, textFields } from './log-file.js';
import type { LogReader } from './sql-engine.js';

/** A line of a log that is longer is taken for a quote that was never closed. */
const longestLine = 65_536;

/** Reads logs with DuckDB's own readers. */
export function duckDbLog(engine: DuckDbEngine): LogReader {
  async function column(select: string): Promise<string[]> {
    const found: string[] = [];
    for await (const part of engine.rows(select)) found.push(...part.map(([value]) => `${value}`));
    return found;
  }

  return {
    async firstLine({ path }) {
      // A separator that no text holds: each line is one column.
      const [line] = await column(`SELECT line FROM read_csv(${text(path)}, auto_detect = false,
        header = false, delim = '\u0001', quote = '', escape = '', columns = {'line': 'VARCHAR'},
        max_line_size = ${longestLine}, ignore_errors = true, parallel = false)
        WHERE trim(line) <> '' LIMIT 1`);
      return line;
    },

    columnsOf: (file) =>
      column(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${readerOf(file)})`),

    async source(file, names, columns) {
      const fields = Object.entries(columns) as [string, string][];
      if (isText(file)) {
        const roles = fields.map(([role]) => role).join(', ');
        return `SELECT ${roles} FROM ${textReader(file, names, columns)}`;
      }
      const list = fields.map(([role, name]) => `CAST(${quoted(name)} AS VARCHAR) AS ${role}`);
      return `SELECT ${list.join(', ')} FROM ${readerOf(
        file,
        fields.map(([, name]) => name),
      )}`;
    },

    milliseconds: (expression) => `epoch_ms(try_cast(${expression} AS TIMESTAMPTZ))`,

    async unreadable() {
      const tables = await column(
        "SELECT table_name FROM duckdb_tables() WHERE table_name = 'reject_errors'",
      );
      if (tables.length === 0) return 0;
      // Spoilt lines may be told once for each of their columns.
      const [count] = await column(
        'SELECT count(DISTINCT (file_id, line)) FROM reject_errors WHERE scan_id = (SELECT max(scan_id) FROM reject_errors)',
      );
      return Number(count);
    },
  };
}

/** @param names of the columns to read, as text; without them the reader finds out what there is. */
function readerOf({ path, format }: LogFile, names?: readonly string[]): string {
  if (format === 'parquet') return `read_parquet(${text(path)}, union_by_name = true)`;
  const columns = names?.map((name) => `${text(name)}: 'VARCHAR'`).join(', ');
  return `read_json(${text(path)}, format = 'newline_delimited', ignore_errors = true${
    columns === undefined ? '' : `, columns = {${columns}}`
  })`;
}

/** Nothing is guessed: one odd line must not change how all others are read. */
function textReader(
  { path, format, delimiter }: LogFile,
  names: readonly string[],
  columns: LogColumns,
): string {
  const fields = textFields(names, columns).map((name) => `'${name}': 'VARCHAR'`);
  const quote = format === 'csv' ? text('"') : "''";
  return `read_csv(${text(path)}, auto_detect = false, header = true, delim = ${text(delimiter)},
    quote = ${quote}, escape = ${quote}, columns = {${fields.join(', ')}},
    max_line_size = ${longestLine}, store_rejects = true, rejects_limit = 0)`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
