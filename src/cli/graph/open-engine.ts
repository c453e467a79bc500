import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { reasonOf } from '../../errors.js';
import { DuckDbEngine } from '../../graph-build/duckdb-engine.js';
import { duckDbLog } from '../../graph-build/duckdb-log.js';
import { SparkEngine } from '../../graph-build/spark-engine.js';
import { sparkLog } from '../../graph-build/spark-log.js';
import type { LogReader, SqlEngine } from '../../graph-build/sql-engine.js';
import { UsageError } from '../usage-error.js';
import type { GraphOptions } from './graph-options.js';

interface OpenedEngine {
  engine: SqlEngine;
  reader: LogReader;
  /** Ends the engine and removes all that it wrote. */
  end(): Promise<void>;
}

/** The engine that the options ask for. Throws `UsageError` where it is not installed. */
export async function openEngine(options: Omit<GraphOptions, 'out'>): Promise<OpenedEngine> {
  return options.engine === 'spark' ? openSpark(options) : openDuckDb(options);
}

async function openSpark({ python }: Pick<GraphOptions, 'python'>): Promise<OpenedEngine> {
  const engine = await SparkEngine.open(python);
  return { engine, reader: sparkLog(engine), end: () => engine.close() };
}

/** The tables lie in a file, so that a log may be larger than the memory. */
async function openDuckDb({
  memory,
  temp = tmpdir(),
}: Pick<GraphOptions, 'memory' | 'temp'>): Promise<OpenedEngine> {
  const folder = await mkdtemp(join(temp, 'windowshop-graph-')).catch((error) => {
    throw new UsageError(`--temp: ${temp} cannot be written: ${reasonOf(error)}.`);
  });
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const engine = await DuckDbEngine.open(join(folder, 'log.duckdb'), {
      memory_limit: memory ?? `${Math.floor(totalmem() / 2 ** 21)}MiB`,
      temp_directory: join(folder, 'spilled'),
    });
    const end = async () => {
      await engine.close();
      await remove();
    };
    return { engine, reader: duckDbLog(engine), end };
  } catch (error) {
    await remove();
    throw error;
  }
}
