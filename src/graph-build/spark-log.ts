import { isText, textFields } from './log-file.js';
import type { SparkEngine } from './spark-engine.js';
import type { LogReader } from './sql-engine.js';

/** Reads logs with Spark's own readers. */
export function sparkLog(engine: SparkEngine): LogReader {
  return {
    async firstLine({ path }) {
      const { line } = await engine.ask({ do: 'first-line', path });
      return line ?? undefined;
    },

    async columnsOf({ path, format }) {
      const { names = [] } = await engine.ask({ do: 'columns', path, format });
      return names;
    },

    async source(file, names, columns) {
      const fields = Object.entries(columns) as [string, string][];
      const view = { do: 'view', name: 'source', ...file };
      if (isText(file)) {
        const quote = file.format === 'csv' ? '"' : '';
        await engine.ask({ ...view, quote, names: textFields(names, columns) });
        return `SELECT ${fields.map(([role]) => role).join(', ')} FROM source`;
      }
      await engine.ask(view);
      const list = fields.map(([role, name]) => `CAST(${quoted(name)} AS STRING) AS ${role}`);
      return `SELECT ${list.join(', ')} FROM source`;
    },

    milliseconds: (text) => `unix_millis(try_cast(${text} AS TIMESTAMP))`,

    // Spark drops such lines without a word.
    unreadable: async () => undefined,
  };
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
