import type { GraphData, GraphSettings } from '../graph/index.js';
import { assembleGraph } from './assemble-graph.js';
import type { SqlEngine } from './sql-engine.js';
import { statementOf, tables } from './statements.js';

/**
 * Runs the statements over the engine's table `log` (customer, item, time_ms, wanted).
 *
 * @param latest events later than this count as mistakes; milliseconds since 1970.
 * @param onShare hears how much of it is done, 0 to 1.
 */
export async function makeGraph(
  engine: SqlEngine,
  settings: GraphSettings,
  latest: number,
  onShare: (share: number) => void = () => undefined,
): Promise<GraphData> {
  for (const [done, table] of tables.entries()) {
    await engine.create(table, statementOf(table, settings, latest), (share) =>
      onShare((done + share) / tables.length),
    );
    onShare((done + 1) / tables.length);
  }
  return assembleGraph(
    {
      items: engine.rows('SELECT item, number, popularity, recent, earlier FROM items'),
      lists: engine.rows(
        'SELECT source, count(*), min(score), max(score) FROM neighbours GROUP BY source',
      ),
      neighbours: engine.rows('SELECT source, target, score, place FROM neighbours'),
    },
    settings,
  );
}
