import { UsageError } from './usage-error.js';

/** A row of a table, by column name; a cell that is missing at the end of a line is empty. */
export type TsvRow = Readonly<Record<string, string>>;

/**
 * The rows of tab separated text whose first line names the columns. There is no quoting: a cell ends
 * at a tab, a row at a line break; empty lines are skipped. Throws `UsageError` where a `required`
 * column is missing or there is no row.
 *
 * @param path for messages.
 */
export function parseTsv(text: string, required: readonly string[], path: string): TsvRow[] {
  if (!text.trim()) throw new UsageError(`${path} is empty.`);
  const [header, ...lines] = text.split(/\r?\n/);
  const columns = header!.split('\t').map((name) => name.trim());
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const hint = columns.length === 1 ? ' Columns must be separated by tabs.' : '';
    throw new UsageError(
      `${path} has no column ${missing.join(', ')}; its first line must name the columns, ` +
        `and names ${columns.map(clip).join(', ')}.${hint}`,
    );
  }
  const rows = lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']));
    });
  if (rows.length === 0) throw new UsageError(`${path} has a first line but no rows.`);
  return rows;
}

function clip(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
