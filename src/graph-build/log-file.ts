import { UsageError } from '../cli/usage-error.js';
import type { LogColumns } from './log-columns.js';

export const logFormats = ['csv', 'tsv', 'jsonl', 'parquet'] as const;

export type LogFormat = (typeof logFormats)[number];

/** A log of orders or sessions, one line a dealing. */
export interface LogFile {
  /** As the engine understands it: `*` stands for several files. */
  path: string;
  format: LogFormat;
  /** What separates the columns of a text file. */
  delimiter: string;
}

const endings: Readonly<Record<string, LogFormat>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
  parquet: 'parquet',
};

/** The log at `path`, its format told by the ending. Throws `UsageError`. */
export function logFile(path: string, format?: LogFormat): LogFile {
  const [, ending = ''] = /\.(\w+)(?:\.gz)?$/.exec(path.toLowerCase()) ?? [];
  const found = format ?? endings[ending];
  if (!found) {
    throw new UsageError(
      `${path}: the ending does not tell the format. Say --format ${logFormats.join(', ')}.`,
    );
  }
  return { path, format: found, delimiter: found === 'tsv' ? '\t' : ',' };
}

/** Whether the first line names the columns, and all that follows is text. */
export function isText({ format }: LogFile): boolean {
  return format === 'csv' || format === 'tsv';
}

/** Names for the columns of a text file: those that are read by what they hold, the others by number. */
export function textFields(names: readonly string[], columns: LogColumns): string[] {
  const roles = new Map(Object.entries(columns).map(([role, name]) => [names.indexOf(name), role]));
  return names.map((_, index) => roles.get(index) ?? `unused_${index}`);
}

/** What separates the columns of a CSV file: of comma, semicolon, tab and bar what its first line holds most. */
export function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The names in the first line of a text file. Only CSV knows quotes. */
export function namesOf(line: string, { format, delimiter }: LogFile): string[] {
  if (format !== 'csv') return line.split(delimiter).map((name) => name.trim());
  const names: string[] = [];
  let name = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      names.push(name.trim());
      name = '';
    } else name += character;
  }
  return [...names, name.trim()];
}
