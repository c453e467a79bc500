import { defaultGraphSettings, type GraphData, type GraphSettings } from '../graph/index.js';
import { DuckDbEngine } from './duckdb-engine.js';
import { makeGraph } from './make-graph.js';

/** A customer dealt with an item. */
export interface LogEvent {
  customer: string;
  item: string;
  /** Milliseconds since 1970; a whole number. */
  time: number;
}

/**
 * The graph of events that are in memory: the statements that `windowshop graph` runs on a log. Events
 * may come in any order. Throws `UsageError` where the package `@duckdb/node-api` is missing.
 */
export async function buildItemGraph(
  events: Iterable<LogEvent>,
  settings: Partial<GraphSettings> = {},
): Promise<GraphData> {
  const engine = await DuckDbEngine.open(':memory:');
  try {
    const { connection } = engine;
    await connection.run(
      'CREATE TABLE log (customer VARCHAR, item VARCHAR, time_ms BIGINT, wanted INTEGER)',
    );
    const appender = await connection.createAppender('log');
    for (const { customer, item, time } of events) {
      appender.appendVarchar(customer);
      appender.appendVarchar(item);
      appender.appendBigInt(BigInt(time));
      appender.appendInteger(1);
      appender.endRow();
    }
    appender.closeSync();
    return await makeGraph(
      engine,
      { ...defaultGraphSettings, ...settings },
      Number.MAX_SAFE_INTEGER,
    );
  } finally {
    await engine.close();
  }
}
