import { readItems } from '../../cli/items-file.js';
import { seededRandom, shuffle } from '../../shared/random.js';
import type { Product } from '../../types.js';
import { findTable, hasTable } from '../find-table.js';
import type { NextItemTask, Past, Split } from './next-item-task.js';
import { readRows } from './read-rows.js';
import { readSequences } from './read-sequences.js';

export interface ReadOptions {
  split: Split;
  seed: number;
  /** Users to draw; all of them without it. */
  limit?: number | undefined;
}

/**
 * Reads a folder with `items` and either `sequences`, or `valid` and `test`. Items come in an order
 * drawn by the seed. Throws `UsageError`.
 */
export async function readNextItem(folder: string, options: ReadOptions): Promise<NextItemTask> {
  const { split, seed, limit } = options;
  const products = (await readItems(findTable(folder, 'items'))) as readonly Product[];
  const task = hasTable(folder, 'sequences')
    ? await readSequences(folder, split, seed)
    : await readRows(folder, split);
  const shuffled = (past: Past) => new Map(shuffle([...past], seededRandom(seed)));
  const rows = limit === undefined ? task.rows : sampleUsers(task.rows, limit, seed);
  return {
    ...task,
    rows,
    past: shuffled(task.past),
    strictPast: task.strictPast && shuffled(task.strictPast),
    // Equal scores keep the catalogue's order, so this is what breaks ties: never the file's order.
    items: shuffle([...products], seededRandom(seed)),
    protocol: [
      ...task.protocol,
      `Ranked against all ${products.length} items; ties in random order by the seed.`,
      ...(rows.length < task.rows.length ? [`A sample of ${limit} users, drawn by the seed.`] : []),
    ],
  };
}

function sampleUsers(
  rows: NextItemTask['rows'],
  limit: number,
  seed: number,
): NextItemTask['rows'] {
  const users = [...new Set(rows.map(({ user }) => user))];
  const drawn = new Set(shuffle(users, seededRandom(seed)).slice(0, limit));
  return rows.filter(({ user }) => drawn.has(user));
}
