import { UsageError } from '../cli/usage-error.js';
import { reasonOf } from '../errors.js';
import type { GraphData, GraphSettings } from '../graph/index.js';
import { day } from '../shared/clock.js';
import { findColumns, type LogColumns } from './log-columns.js';
import { delimiterOf, isText, type LogFile, namesOf } from './log-file.js';
import { type LogSummary, summarizeLog } from './log-summary.js';
import { makeGraph } from './make-graph.js';
import { selectLog } from './select-log.js';
import type { LogReader, SqlEngine } from './sql-engine.js';

export interface BuildOptions {
  file: LogFile;
  /** Columns that are not to be found by their names. */
  columns: Partial<LogColumns>;
  /** Types of dealings that count. Default: all but those that say nothing for an item. */
  types?: readonly string[] | undefined;
  settings: GraphSettings;
  /** Milliseconds since 1970. What happened more than a day later is a mistake. */
  now: number;
  /** Hears how much is done, 0 to 1. */
  onShare?: (share: number) => void;
}

/** Share of the work that reading the log is taken for. */
const readingShare = 0.2;

/** The graph of a log and what was read. Throws `UsageError` where the log gives none. */
export async function buildFromLog(
  engine: SqlEngine,
  reader: LogReader,
  options: BuildOptions,
): Promise<{ graph: GraphData; summary: LogSummary }> {
  const { columns: given, types, settings, now, onShare = () => undefined } = options;
  const { file, names } = await readable(options.file, () => openLog(reader, options.file));
  const columns = findColumns(names, given);
  const hasTypes = columns.type !== undefined;
  if (types && !hasTypes) {
    throw new UsageError('--types needs a column of types: say --type-column NAME.');
  }
  await readable(file, async () => {
    const source = await reader.source(file, names, columns);
    const select = selectLog(source, hasTypes, types, reader);
    await engine.create('log', select, (share) => onShare(share * readingShare));
  });
  const graph = await makeGraph(engine, settings, now + day, (share) =>
    onShare(readingShare + share * (1 - readingShare)),
  );
  return { graph, summary: await summarizeLog(engine, hasTypes, await reader.unreadable()) };
}

/** Runs `job`; what an engine says of a file becomes one line. */
async function readable<T>({ path }: LogFile, job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${reasonOf(error).split('\n')[0]}`);
  }
}

async function openLog(reader: LogReader, file: LogFile) {
  if (file.format === 'parquet') return { file, names: await reader.columnsOf(file) };
  const line = await reader.firstLine(file);
  if (!isText(file)) return { file, names: await namesOfObjects(reader, file, line) };
  if (line === undefined) throw new UsageError(`${file.path} is empty, or no text.`);
  const delimiter = file.format === 'csv' ? delimiterOf(line) : file.delimiter;
  const known = { ...file, delimiter };
  return { file: known, names: namesOf(line, known) };
}

/** @param line the first one that is not blank, unless there is none or it is very long. */
async function namesOfObjects(reader: LogReader, file: LogFile, line: string | undefined) {
  const wanted = 'one object a line is wanted';
  if (line?.trim().startsWith('[')) {
    throw new UsageError(`${file.path} is a JSON array; ${wanted}.`);
  }
  const names = await reader.columnsOf(file);
  // An object of one field could not say who bought what.
  if (names.length > 1 || line !== undefined) return names;
  throw new UsageError(`${file.path} is empty, or a JSON array in one line; ${wanted}.`);
}
