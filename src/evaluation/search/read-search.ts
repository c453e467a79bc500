import { readItems } from '../../cli/items-file.js';
import { readTextFile } from '../../cli/text-file.js';
import { parseTsv, type TsvRow } from '../../cli/tsv.js';
import { UsageError } from '../../cli/usage-error.js';
import { seededRandom, shuffle } from '../../shared/random.js';
import type { Product } from '../../types.js';
import { findTable } from '../find-table.js';
import { isIn, type QueryPart } from './query-half.js';

/** A query with what people thought of some items. */
export interface JudgedQuery {
  query: string;
  /** Grade of each judged item. */
  grades: ReadonlyMap<string, number>;
  /** Items graded at half of the file's highest grade or more. */
  relevant: ReadonlySet<string>;
}

/** A folder read under the protocol. */
export interface SearchTask {
  items: readonly Product[];
  queries: readonly JudgedQuery[];
  protocol: string[];
}

export interface SearchOptions {
  part: QueryPart;
  seed: number;
  /** Queries to draw; all of the part without it. */
  limit?: number | undefined;
}

/**
 * Reads a folder with `items` and `qrels` (query, item_id, relevance). All items are candidates, in an
 * order drawn by the seed, which is what breaks ties. Throws `UsageError`.
 */
export async function readSearch(folder: string, options: SearchOptions): Promise<SearchTask> {
  const { part, seed, limit } = options;
  const items = (await readItems(findTable(folder, 'items'))) as readonly Product[];
  const { judged, highest, unknown } = await readJudgements(folder, items);
  const wanted = [...judged.keys()].filter((query) => isIn(query, part));
  if (wanted.length === 0) throw new UsageError(`${folder} has no query in the part "${part}".`);
  const drawn = limit === undefined ? wanted : shuffle(wanted, seededRandom(seed)).slice(0, limit);
  const queries = drawn.map((query): JudgedQuery => {
    const grades = judged.get(query)!;
    const relevant = [...grades].filter(([, grade]) => grade > 0 && grade >= highest / 2);
    return { query, grades, relevant: new Set(relevant.map(([item]) => item)) };
  });
  const parts = part === 'all' ? 'All queries' : `Queries whose text hash is ${part}`;
  const sample = drawn.length < wanted.length ? `, a sample of ${limit} drawn by the seed` : '';
  return {
    items: shuffle([...items], seededRandom(seed)),
    queries,
    protocol: [
      `${parts}${sample}, against all ${items.length} items; what nobody judged counts as 0.`,
      `Relevant for recall@10: grade ${highest / 2} or more, of at most 10; queries without any are left out of it.`,
      ...(unknown > 0
        ? [`${unknown} judgements of items that are not in the file do not count.`]
        : []),
    ],
  };
}

async function readJudgements(folder: string, items: readonly Product[]) {
  const path = findTable(folder, 'qrels');
  const known = new Set(items.map(({ id }) => id));
  const judged = new Map<string, Map<string, number>>();
  let highest = 0;
  let unknown = 0;
  for (const row of parseTsv(await readTextFile(path), ['query', 'item_id', 'relevance'], path)) {
    const { query = '', item_id: item = '' } = row;
    const grade = gradeOf(row, path);
    highest = Math.max(highest, grade);
    const grades = judged.get(query) ?? new Map<string, number>();
    if (known.has(item)) grades.set(item, Math.max(grade, grades.get(item) ?? 0));
    else unknown++;
    judged.set(query, grades);
  }
  if (highest === 0) throw new UsageError(`${path} has no grade above 0.`);
  return { judged, highest, unknown };
}

function gradeOf({ relevance = '' }: TsvRow, path: string): number {
  const grade = Number(relevance);
  if (relevance.trim() && Number.isFinite(grade) && grade >= 0) return grade;
  throw new UsageError(`${path} has a relevance that is no number from 0 on: "${relevance}".`);
}
