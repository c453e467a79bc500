import { indexArray } from '../graph/graph-data.js';
import type { GraphData, GraphSettings } from '../graph/index.js';
import type { Rows } from './sql-engine.js';
import { trendOf } from './trend.js';

/** Codes are one byte: 0 for the strongest neighbour of the graph, this for the weakest. */
const weakest = 255;
/** Scores of `neighbours.sql` are natural logarithms in billionths. */
const billion = 1e9;

/** What the statements found, as they come from an engine. */
export interface GraphTables {
  /** item, number, popularity, recent, earlier. Numbers run from 0 without a gap, in any order. */
  items: Rows;
  /** source, target, score, place. Places of one source run from 1 without a gap, in any order. */
  neighbours: Rows;
}

/** The graph of these tables: the same rows give the same graph, whatever order they come in. */
export async function assembleGraph(
  tables: GraphTables,
  settings: GraphSettings,
): Promise<GraphData> {
  const { items, popularity, trend } = await readItems(tables.items);
  return {
    settings,
    items,
    popularity,
    trend,
    ...(await readLists(tables.neighbours, items.length)),
  };
}

async function readItems(rows: Rows) {
  const items: string[] = [];
  const counts: number[][] = [];
  const all = { recent: 0, earlier: 0 };
  for await (const part of rows) {
    for (const [item, number, popularity, recent, earlier] of part) {
      items[Number(number)] = String(item);
      counts[Number(number)] = [popularity, recent, earlier].map(Number);
      all.recent += Number(recent);
      all.earlier += Number(earlier);
    }
  }
  const growth = all.recent / all.earlier;
  return {
    items,
    popularity: Uint32Array.from(counts, ([popularity]) => popularity!),
    trend: Int8Array.from(counts, ([, recent, earlier]) =>
      Math.round(127 * trendOf(recent!, earlier!, growth)),
    ),
  };
}

async function readLists(rows: Rows, items: number) {
  const found: { source: number; target: number; score: number; place: number }[] = [];
  const starts = new Uint32Array(items + 1);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const part of rows) {
    for (const row of part) {
      const [source, target, score, place] = row.map(Number) as [number, number, number, number];
      found.push({ source, target, score, place });
      starts[source + 1]!++;
      if (score < least) least = score;
      if (score > most) most = score;
    }
  }
  for (let item = 0; item < items; item++) starts[item + 1]! += starts[item]!;
  const unit = (most - least) / weakest;
  const neighbours = new (indexArray(items))(found.length);
  const codes = new Uint8Array(found.length);
  for (const { source, target, score, place } of found) {
    const at = starts[source]! + place - 1;
    neighbours[at] = target;
    codes[at] = unit > 0 ? Math.round((most - score) / unit) : 0;
  }
  return {
    starts,
    neighbours,
    codes,
    strongest: found.length > 0 ? most / billion : 0,
    step: unit > 0 ? unit / billion : 0,
  };
}
