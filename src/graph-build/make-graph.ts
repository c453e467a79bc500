import type { GraphData, GraphSettings } from '../graph/index.js';
import { assembleGraph } from './assemble-graph.js';
import type { SqlEngine } from './sql-engine.js';
import { statementOf, tables } from './statements.js';

/** Runs the statements over the engine's table `log` (customer, item, time_ms, wanted). */
export async function makeGraph(
  engine: SqlEngine,
  settings: GraphSettings,
  latest: number,
  onStep: (table: string, done: number, total: number) => void = () => undefined,
): Promise<GraphData> {
  for (const [done, table] of tables.entries()) {
    onStep(table, done, tables.length);
    await engine.create(table, statementOf(table, settings, latest));
  }
  return assembleGraph(
    {
      items: engine.rows('SELECT item, number, popularity, recent, earlier FROM items'),
      neighbours: engine.rows('SELECT source, target, score, place FROM neighbours'),
    },
    settings,
  );
}
