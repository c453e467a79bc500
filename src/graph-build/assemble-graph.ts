import { indexArray } from '../graph/graph-data.js';
import type { GraphData, GraphSettings } from '../graph/index.js';
import type { Rows } from './sql-engine.js';
import { trendOf } from './trend.js';

/** Codes are one byte: 0 for the strongest neighbour of the graph, this for the weakest. */
const lastCode = 255;
/** Scores of `neighbours.sql` are natural logarithms in billionths. */
const billion = 1e9;

/** What the statements found, as they come from an engine. */
export interface GraphTables {
  /** item, number, popularity, recent, earlier. Numbers run from 0 without a gap, in any order. */
  items: Rows;
  /** source, length, least score, most score; sources without neighbours may be missing. */
  lists: Rows;
  /** source, target, score, place. Places of one source run from 1 without a gap, in any order. */
  neighbours: Rows;
}

/** The graph of these tables: the same rows give the same graph, whatever order they come in. */
export async function assembleGraph(
  tables: GraphTables,
  settings: GraphSettings,
): Promise<GraphData> {
  const { items, popularity, trend } = await readItems(tables.items);
  const lists = await readLists(tables.lists, items.length);
  return {
    settings,
    items,
    popularity,
    trend,
    starts: lists.starts,
    ...(await readNeighbours(tables.neighbours, lists)),
    strongest: lists.strongest / billion,
    step: lists.unit / billion,
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

/** How long each list is, and how strong the strongest and the weakest neighbour of the graph. */
async function readLists(rows: Rows, items: number) {
  const starts = new Uint32Array(items + 1);
  let [weakest, strongest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const part of rows) {
    for (const row of part) {
      const [source, length, least, most] = row.map(Number) as [number, number, number, number];
      starts[source + 1] = length;
      weakest = Math.min(weakest, least);
      strongest = Math.max(strongest, most);
    }
  }
  for (let item = 0; item < items; item++) starts[item + 1]! += starts[item]!;
  if (strongest < weakest) return { starts, strongest: 0, unit: 0 };
  return { starts, strongest, unit: (strongest - weakest) / lastCode };
}

async function readNeighbours(rows: Rows, lists: Awaited<ReturnType<typeof readLists>>) {
  const { starts, strongest, unit } = lists;
  const length = starts.at(-1)!;
  const neighbours = new (indexArray(starts.length - 1))(length);
  const codes = new Uint8Array(length);
  for await (const part of rows) {
    for (const row of part) {
      const [source, target, score, place] = row.map(Number) as [number, number, number, number];
      const at = starts[source]! + place - 1;
      neighbours[at] = target;
      codes[at] = unit > 0 ? Math.round((strongest - score) / unit) : 0;
    }
  }
  return { neighbours, codes };
}
